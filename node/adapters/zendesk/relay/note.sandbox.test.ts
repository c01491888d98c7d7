import { valueAt } from '../../../../local/sandbox/testing/exchange'
import { attemptWith, startOf } from '../testing/fixtures'
import { ConnectedZendesk } from '../../../testing/partner-sandbox/connected-zendesk'

let store: ConnectedZendesk

beforeEach(async () => {
  store = await ConnectedZendesk.open()
  await store.apply()
})

afterEach(() => store.close())

it('carries the shopper’s rating as a note that only agents see, and as a tag beside those that are there', async () => {
  const partner = store.partner()
  const { memory, partnerReference: id = '' } = (
    await partner.start(
      startOf(partner),
      attemptWith({}, { firstTriedAt: new Date().toISOString() })
    )
  )._unsafeUnwrap()

  await store.page(`/agent/tickets/${id}/tags`, {
    tags: ['vtex-chatbot', 'vip'],
  })
  await store.sandbox.idle()
  store.signals.splice(0)

  const noted = await partner.note?.(
    {
      kind: 'note',
      about: 'RATING',
      rating: { score: 4, comment: 'Rápido {{ticket.id}}' },
    },
    attemptWith(memory)
  )
  const comments = valueAt(
    await store.api('GET', `/tickets/${id}/comments.json`),
    'comments'
  ) as unknown[]

  expect(noted?.isOk()).toBe(true)
  expect(comments.at(-1)).toMatchObject({
    public: false,
    body: 'O cliente avaliou o atendimento: 4 de 5.\n\nComentário: Rápido {{ticket.id}}',
  })
  expect(
    valueAt(await store.api('GET', `/tickets/${id}`), 'ticket.tags')
  ).toEqual(['vtex-chatbot', 'vip', 'live-support-rating-4'])
  await store.sandbox.idle()
  expect(store.signals).toEqual([])
})

it('reaches the agent of a handoff before, of which only the ticket is known, and leaves one alone that is not there', async () => {
  const partner = store.partner()
  const { memory, partnerReference = '' } = (
    await partner.start(
      startOf(partner),
      attemptWith({}, { firstTriedAt: new Date().toISOString() })
    )
  )._unsafeUnwrap()
  const note = (reference: string) =>
    partner.note?.(
      {
        kind: 'note',
        about: 'WRITTEN_AFTER_CLOSE',
        partnerReference: reference,
        locale: 'es',
      },
      attemptWith({})
    )

  expect((await note(partnerReference))?.isOk()).toBe(true)
  expect((await note('999999'))?.isOk()).toBe(true)
  expect(
    (
      valueAt(
        await store.api('GET', `/tickets/${partnerReference}/comments.json`),
        'comments'
      ) as unknown[]
    ).at(-1)
  ).toMatchObject({ public: false })
  expect(memory).toHaveProperty('ticketId', partnerReference)
})
