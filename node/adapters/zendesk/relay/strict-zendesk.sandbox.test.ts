import { valueAt } from '../../../../local/sandbox/testing/exchange'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt } from '../../../ports/partner'
import { attemptWith, startOf } from '../testing/fixtures'
import { ConnectedZendesk } from '../../../testing/partner-sandbox/connected-zendesk'

/** What Zendesk does to tickets, comments and users, and the relay makes good. */

let store: ConnectedZendesk
let kept: Delivered

const now = (more: Partial<Attempt> = {}) =>
  attemptWith(kept.memory, {
    firstTriedAt: new Date().toISOString(),
    ...more,
  })

const start = async (changes: Parameters<typeof startOf>[1] = {}) => {
  const partner = store.partner()

  return (
    await partner.start(
      startOf(partner, changes),
      attemptWith({}, { firstTriedAt: new Date().toISOString() })
    )
  )._unsafeUnwrap()
}

const send = async (
  text: string,
  more: Partial<Attempt> = {}
): Promise<void> => {
  const sentAt = new Date().toISOString()
  const message = { kind: 'message' as const, text, attachments: [], sentAt }

  kept = (
    await store.partner().send([{ id: text, message }], now(more))
  )._unsafeUnwrap()
}

const agent = (action: string, input: object) =>
  store.page(`/agent/tickets/${kept.partnerReference}/${action}`, input)

/** The agent's page, read like a person. */
const page = () =>
  store.page(`/agent/tickets/${kept.partnerReference}`, undefined, 'GET')

const updates = async () =>
  (
    await store.partner().fetchUpdates(
      {
        partnerReference: String(kept.partnerReference),
        seen: new Set(),
        withStatus: false,
      },
      { memory: kept.memory, timeoutMs: 8000 }
    )
  )._unsafeUnwrap().updates

const ticket = () => store.api('GET', `/tickets/${kept.partnerReference}`)

beforeEach(async () => {
  store = await ConnectedZendesk.open()
  await store.apply()
  kept = await start()
})

afterEach(() => store.close())

// Support article 4408825831962.
it.each(['pending', 'hold', 'solved'])(
  'opens a ticket again that is %s when the shopper writes',
  async (status) => {
    await agent('status', { status })
    await send('E agora?')

    expect(valueAt(await ticket(), 'ticket.status')).toBe('open')
  }
)

it('leaves a solved ticket so where the handoff is over, with what came late on it', async () => {
  await agent('status', { status: 'solved' })
  await send('E agora?', { isOver: true })

  expect(valueAt(await ticket(), 'ticket.status')).toBe('solved')
  expect(valueAt(await page(), 'conversation.1.text')).toBe('E agora?')
})

// Ticket comments reference, Bodies.
it.each([
  'fale com <ana@example.com>',
  'um\n\n\ndois',
  '  recuado\n    mais',
  '{{ticket.id}} **negrito** &amp; "aspas"',
])('shows the agent %j as it was typed', async (text) => {
  await send(text)

  expect(valueAt(await page(), 'conversation.1.text')).toBe(text)
})

it.each([
  ['"', 40_000],
  ['{{', 15_000],
])('splits what is too long for one comment: %s', async (piece, times) => {
  await send(piece.repeat(times))

  const conversation = valueAt(await page(), 'conversation') as {
    text: string
  }[]

  expect(
    conversation
      .slice(1)
      .map(({ text }) => text)
      .join('')
  ).toBe(piece.repeat(times))
})

// A real answer of 2023-08-02.
it('brings an empty line of the agent as an empty line', async () => {
  await agent('reply', { body: 'Oi\n\nTudo bem?\n' })

  expect(await updates()).toMatchObject([{ text: 'Oi\n\nTudo bem?' }])
})

// "inline: the attachment is excluded from the attachment list" (attachments reference); listed with `include_inline_images`.
it('brings a picture that the agent pasted into the text', async () => {
  await agent('reply', {
    body: 'Look here',
    files: [
      {
        name: 'image.png',
        contentType: 'image/png',
        base64: Buffer.from('png').toString('base64'),
        inline: true,
      },
    ],
  })

  expect(await updates()).toMatchObject([
    {
      text: 'Look here',
      attachments: [{ fileName: 'image.png', contentType: 'image/png' }],
    },
  ])
})

it('makes two users of two shoppers who typed one e-mail', async () => {
  const email = store.sandbox.credentials.email
  const ids = []

  for (const phoneNumber of ['+5511911111111', '+5511922222222']) {
    kept = await start({
      handoffId: phoneNumber,
      conversationId: phoneNumber,
      shopper: { phoneNumber, email },
    })
    ids.push(valueAt(await ticket(), 'ticket.requester_id'))
  }
  const me = valueAt(await store.api('GET', '/users/me'), 'user.id')

  expect(new Set([...ids, me]).size).toBe(3)
})

it('opens tickets for many new shoppers at once', async () => {
  const started = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      start({
        handoffId: `handoff-${index}`,
        conversationId: `conversation-${index}`,
        shopper: { phoneNumber: `+55119000000${index}0` },
      })
    )
  )

  expect(new Set(started.map((one) => one.partnerReference)).size).toBe(10)
})
