import type { TimelineEntry } from '../../domain/conversation/timeline/timeline-entry'
import { timelineView } from './timeline-entry'

const at = '2026-11-20T12:00:00Z'
const delivery = { state: 'DELIVERED', at } as const

const requested = (handoffId: string, asContact: boolean): TimelineEntry => ({
  kind: 'REQUESTED',
  id: handoffId,
  to: 'PARTNER',
  handoffId,
  at,
  delivery,
  partner: 'ZENVIA',
  asContact,
})

const closed = (handoffId: string): TimelineEntry => ({
  kind: 'CHANGE',
  id: handoffId,
  to: 'BOT',
  handoffId,
  at,
  delivery,
  type: 'handoff.closed',
  status: 'CLOSED',
  closeReason: 'NO_AGENT_AVAILABLE',
})

it('tells a contact that the partner closed at once from a shopper whom nobody served', () => {
  const shown = timelineView(
    [requested('h1', false), closed('h1'), requested('h2', true), closed('h2')],
    (text) => text,
    0
  )

  expect(shown).toMatchObject([
    { asContact: false },
    { asContact: false },
    { asContact: true },
    { asContact: true },
  ])
})
