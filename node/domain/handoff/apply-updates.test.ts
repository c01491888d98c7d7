import type { ConversationRecord } from '../conversation/conversation-record'
import { isWaiting } from '../conversation/outbox/outbox'
import type { PartnerUpdate } from '../conversation/outbox/partner-update'
import {
  at,
  ended,
  onCurrent,
  queued,
  requested,
  words,
} from '../conversation/testing/sample-record'
import { applyUpdates } from './apply-updates'
import type { MerchantWords } from './close-handoff'
import { untold } from './told'

const bia = { id: '7', name: 'Bia' }

const said = (
  id: string,
  change: Partial<Extract<PartnerUpdate, { kind: 'message' }>> = {}
): PartnerUpdate => ({
  kind: 'message',
  id,
  at: at(5),
  text: `words of ${id}`,
  attachments: [],
  ...change,
})

const applyWith = (
  merchant: MerchantWords,
  record: ConversationRecord,
  ...updates: PartnerUpdate[]
) =>
  onCurrent(record, (handoff) =>
    applyUpdates(untold(handoff), updates, { at: at(10), words: merchant })
  )

const apply = (record = queued(), ...updates: PartnerUpdate[]) =>
  applyWith(words, record, ...updates)

const told = (result: ReturnType<typeof apply>) =>
  result.toBot.map(({ payload }) => payload)

const types = (result: ReturnType<typeof apply>) =>
  told(result).map(({ type }) => type)

describe('applyUpdates', () => {
  it('takes an agent who writes for one who accepted', () => {
    const result = apply(queued(), said('a1', { agent: bia }), said('a2'))

    expect(types(result)).toEqual([
      'handoff.accepted',
      'handoff.message',
      'handoff.message',
    ])
    expect(result.handoff).toMatchObject({
      status: 'ACTIVE',
      agent: bia,
      lastActivityAt: at(10),
    })
  })

  it('tells an agent’s words without what many programs cannot keep', () => {
    const result = apply(queued(), said('a1', { text: 'a\0b \ud83d' }))

    expect(told(result).at(-1)?.message?.text).toBe('ab \ufffd')
  })

  it('makes no event of a message without a letter and a file', () => {
    const file = { url: 'https://files.example/a.png' }
    const result = apply(
      queued(),
      said('a1', { text: undefined }),
      said('a2', { text: ' \0\n' }),
      said('a3', { text: undefined, attachments: [file] })
    )

    expect(told(result).map(({ message }) => message?.id)).toEqual([
      undefined,
      'a3',
    ])
    expect(types(result)).toEqual(['handoff.accepted', 'handoff.message'])
  })

  it('learns from their words who speaks, where the partner told of nobody or passed it on', () => {
    const accepted: PartnerUpdate = { kind: 'accepted', id: 'x', at: at(1) }
    const caio = { name: 'Caio' }
    const result = apply(
      queued(),
      accepted,
      said('a1', { agent: bia }),
      said('a2', { agent: caio }),
      said('a3', { agent: { id: '7' } }),
      said('a4')
    )

    expect(told(result).map(({ handoff }) => handoff.agent)).toEqual([
      undefined,
      bia,
      caio,
      caio,
      caio,
    ])
  })

  it('carries the words as they were written', () => {
    const attachments = [{ url: 'https://files.example/a.png' }]
    const result = apply(queued(), said('a1', { attachments, agent: bia }))

    expect(told(result)[1]).toEqual({
      id: 'h1:message:a1',
      type: 'handoff.message',
      createdAt: at(10),
      conversationId: 'c1',
      userPhoneNumber: '+5511988887777',
      accountPhoneNumber: '+551140001000',
      handoff: {
        id: 'h1',
        partner: 'ZENDESK',
        status: 'ACTIVE',
        partnerReference: 't-h1',
        agent: bia,
      },
      message: {
        id: 'a1',
        text: 'words of a1',
        attachments,
        agent: bia,
        sentAt: at(5),
      },
    })
  })

  it('takes each update once', () => {
    const first = apply(queued(), said('a1'))
    const again = apply(first, said('a1'))

    expect(again).toBe(first)
  })

  it('closes after all that came with the close', () => {
    const closed: PartnerUpdate = { kind: 'closed', id: 'x', at: at(6) }
    const result = apply(queued(), closed, said('a1'))

    expect(types(result)).toEqual([
      'handoff.accepted',
      'handoff.message',
      'handoff.closed',
    ])
    expect(told(result)[2]).toMatchObject({
      id: 'h1:closed',
      event: { type: 'enable_bot' },
      handoff: { status: 'CLOSED', closeReason: 'AGENT_RESOLVED' },
    })
    expect(result.handoff.closedAt).toBe(at(6))
  })

  it('closes once, and for the reason that the partner gives', () => {
    const first = apply(queued(), {
      kind: 'closed',
      id: 'x',
      at: at(6),
      reason: 'EXPIRED',
    })
    const again = apply(first, { kind: 'closed', id: 'y', at: at(7) })

    expect(first.handoff.closeReason).toBe('EXPIRED')
    expect(again).toBe(first)
  })

  it('says in the merchant’s words that there is no agent, then closes', () => {
    const result = apply(queued(), { kind: 'unavailable', id: 'u', at: at(6) })

    expect(types(result)).toEqual(['handoff.unavailable', 'handoff.closed'])
    expect(told(result)[0]?.text).toBe('All agents are busy.')
    expect(result.handoff.closeReason).toBe('NO_AGENT_AVAILABLE')
  })

  it('ends at the partner what nobody there takes', () => {
    const result = apply(queued(), { kind: 'unavailable', id: 'u', at: at(6) })

    expect(result.handoff.commands).toMatchObject([
      { payload: { kind: 'end', reason: 'NO_AGENT_AVAILABLE' } },
    ])
  })

  it('falls back to the general words where there are none for that case', () => {
    const record = applyWith({ ...words, noAgent: '' }, queued(), {
      kind: 'unavailable',
      id: 'u',
      at: at(6),
    })

    expect(record.toBot[0]?.payload.text).toBe('We answer from 9 to 18.')
  })

  it('says nothing in the name of a merchant who wrote nothing', () => {
    const record = applyWith({ unavailable: '', noAgent: '' }, queued(), {
      kind: 'unavailable',
      id: 'u',
      at: at(6),
    })

    expect(told(record)[0]).toMatchObject({ type: 'handoff.unavailable' })
    expect(told(record)[0]?.text).toBeUndefined()
  })

  it('tells of the queue, the agent, typing and transfers', () => {
    const result = apply(
      queued(),
      { kind: 'typing', id: 'ty', at: at(1), typing: true },
      { kind: 'queued', id: 'q1', at: at(2), position: 3 },
      { kind: 'queued', id: 'q2', at: at(3), position: 3 },
      { kind: 'accepted', id: 'ac', at: at(4), agent: bia },
      { kind: 'transferred', id: 'tr', at: at(6), department: '9' }
    )

    expect(types(result)).toEqual([
      'handoff.typing',
      'handoff.queued',
      'handoff.accepted',
      'handoff.transferred',
    ])
    expect(told(result)[0]?.typing).toBe(true)
    expect(told(result)[1]?.handoff.queuePosition).toBe(3)
    expect(result.handoff.status).toBe('ACTIVE')
  })

  it('tells what comes back, a place, an agent and a department, and no repetition', () => {
    const caio = { id: '8', name: 'Caio' }
    const places = [3, 2, 2, 3].map((position, index): PartnerUpdate => ({
      kind: 'queued',
      id: `q${index}`,
      at: at(1),
      position,
    }))
    const agents = [bia, caio, caio, bia].map(
      (agent, index): PartnerUpdate => ({
        kind: 'accepted',
        id: `a${index}`,
        at: at(2),
        agent,
      })
    )
    const departments = ['9', '4', '4', '9'].map(
      (department, index): PartnerUpdate => ({
        kind: 'transferred',
        id: `t${index}`,
        at: at(3),
        department,
      })
    )
    const result = apply(queued(), ...places, ...agents, ...departments)

    expect(
      told(result).map(({ type, handoff: { queuePosition, agent } }) =>
        [type, queuePosition ?? agent?.name].join(' ')
      )
    ).toEqual([
      'handoff.queued 3',
      'handoff.queued 2',
      'handoff.queued 3',
      'handoff.accepted Bia',
      'handoff.accepted Caio',
      'handoff.accepted Bia',
      ...Array<string>(3).fill('handoff.transferred Bia'),
    ])
  })

  it('does not remember typing, of which there is much', () => {
    const result = apply(queued(), {
      kind: 'typing',
      id: 'ty',
      at: at(5),
      typing: true,
    })

    expect(result.handoff.seenUpdates).toEqual([])
  })

  it('lets typing wait behind nothing', () => {
    const typing: PartnerUpdate = {
      kind: 'typing',
      id: 'ty',
      at: at(5),
      typing: true,
    }

    expect(types(apply(apply(queued(), said('a1')), typing))).toEqual([
      'handoff.accepted',
      'handoff.message',
    ])
  })

  it('takes updates that outrun the answer to our start', () => {
    const result = apply(requested(), said('a1'))

    expect(types(result)).toEqual(['handoff.accepted', 'handoff.message'])
  })
})

describe('updates after the close', () => {
  const left = ended(queued(), 'SHOPPER_LEFT', at(5))

  it('still brings words that were written before it', () => {
    const result = apply(left, said('a1', { at: at(5) }))

    expect(types(result)).toEqual(['handoff.closed', 'handoff.message'])
    expect(result.handoff.status).toBe('CLOSED')
  })

  it.each<PartnerUpdate>([
    { kind: 'accepted', id: 'ac', at: at(4) },
    { kind: 'queued', id: 'q', at: at(4) },
    { kind: 'typing', id: 'ty', at: at(4), typing: true },
    { kind: 'unavailable', id: 'u', at: at(4) },
  ])('is else ignored: $kind at $at', (update) => {
    const result = apply(left, update)

    expect(result).toBe(left)
  })

  it('brings words that the partner warrants to be older, unless the shopper had left', () => {
    const resolved = apply(queued(), { kind: 'closed', id: 'x', at: at(6) })
    const late = said('a1', { at: at(9), beforeClose: true })

    expect(types(apply(resolved, late))).toEqual([
      'handoff.closed',
      'handoff.message',
    ])
    expect(apply(left, late).toBot.filter(isWaiting)).toHaveLength(1)
  })

  it.each([
    said('a1', { at: at(6) }),
    said('a2', { at: 'some time' }),
    said('a3', { at: at(9), beforeClose: true }),
  ])(
    'tells the agent and the merchant, once, that the shopper does not read what came later: $at',
    (update) => {
      const result = apply(left, update)

      expect(result.toBot).toMatchObject([
        { payload: { type: 'handoff.closed' } },
        {
          payload: { message: { id: update.id } },
          state: { kind: 'FAILED', cause: 'ENDED' },
        },
      ])
      expect(result.handoff.commands.at(-1)).toMatchObject({
        payload: { kind: 'note', about: 'WRITTEN_AFTER_CLOSE' },
      })
      expect(apply(result, update)).toBe(result)
    }
  )
})
