import { applyUpdates } from '../handoff/apply-updates'
import { untold } from '../handoff/told'
import { openHandoff } from '../conversation/open-handoff'
import { takeShopperMessage } from '../conversation/shopper-message'
import type { PartnerUpdate } from '../conversation/outbox/partner-update'
import { factsOf, isServed } from './handoff-facts'

const minute = (at: number): string => `2026-11-25T12:0${at}:00.000Z`

const opened = (change: { asContact?: boolean } = {}) =>
  openHandoff(undefined, {
    partner: 'ZENDESK',
    partnerAccount: 'livestore',
    department: 'sales',
    transcript: [],
    at: minute(0),
    start: {
      kind: 'start',
      handoffId: 'h-1',
      conversationId: 'c-1',
      accountPhoneNumber: '+551140004000',
      shopper: { phoneNumber: '+5511988887777', name: 'Ana' },
      context: {},
      asContact: false,
      frozen: {},
      ...change,
    },
  })

const words = (id: string): PartnerUpdate => ({
  kind: 'message',
  id,
  at: minute(1),
  text: 'Hello',
  attachments: [],
  agent: { id: 'a-1', name: 'Bia' },
})

describe('the facts of a handoff', () => {
  it('tell when it was asked for, and for which department', () => {
    expect(factsOf(opened().handoff)).toEqual({
      id: 'h-1',
      partner: 'ZENDESK',
      requestedAt: minute(0),
      department: 'sales',
      fromShopper: 0,
      fromAgent: 0,
    })
  })

  it('tell the first answer, and how much was written each way', () => {
    const record = takeShopperMessage(opened(), {
      id: 'm-1',
      message: {
        kind: 'message',
        text: 'Hi',
        attachments: [],
        sentAt: minute(1),
      },
      at: minute(1),
    })
    const first = applyUpdates(
      untold(record.handoff),
      [{ kind: 'queued', id: 'q', at: minute(1) }, words('w-1')],
      { at: minute(2), words: { unavailable: '', noAgent: '' } }
    )
    const then = applyUpdates(
      first,
      [
        words('w-1'),
        words('w-2'),
        { kind: 'transferred', id: 't', at: minute(3), department: 'returns' },
        { kind: 'closed', id: 'x', at: minute(5) },
      ],
      { at: minute(3), words: { unavailable: '', noAgent: '' } }
    )

    expect(factsOf(then.handoff)).toEqual({
      id: 'h-1',
      partner: 'ZENDESK',
      requestedAt: minute(0),
      queuedAt: minute(2),
      acceptedAt: minute(2),
      answeredAt: minute(2),
      closedAt: minute(5),
      closeReason: 'AGENT_RESOLVED',
      agent: { id: 'a-1', name: 'Bia' },
      department: 'returns',
      fromShopper: 1,
      fromAgent: 2,
    })
  })

  it('tell that a contact was taken', () => {
    expect(factsOf(opened({ asContact: true }).handoff).asContact).toBe(true)
  })

  it('name no shopper', () => {
    expect(JSON.stringify(factsOf(opened().handoff))).not.toMatch(
      /Ana|9888|c-1/
    )
  })

  it('are kept of a handoff that another one follows', () => {
    const first = opened()
    const second = openHandoff(first, {
      partner: 'ZENDESK',
      partnerAccount: 'livestore',
      transcript: [],
      at: minute(9),
      start: {
        kind: 'start',
        handoffId: 'h-2',
        conversationId: 'c-1',
        accountPhoneNumber: '+551140004000',
        shopper: { phoneNumber: '+5511988887777' },
        context: {},
        asContact: false,
        frozen: {},
      },
    })

    expect(second.unfiled).toEqual([factsOf(first.handoff)])
  })

  it('hold for a handoff that an earlier version of the app opened', () => {
    const { handoff } = opened()

    expect(factsOf({ ...handoff, tally: undefined })).toMatchObject({
      fromShopper: 0,
      fromAgent: 0,
    })
  })

  it('count as served what an agent resolved without a word', () => {
    const facts = factsOf(opened().handoff)

    expect(isServed(facts)).toBe(false)
    expect(isServed({ ...facts, closeReason: 'AGENT_RESOLVED' })).toBe(true)
  })
})
