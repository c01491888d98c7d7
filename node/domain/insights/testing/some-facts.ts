import type { HandoffFacts } from '../handoff-facts'

/** A handoff of 25 November 2026, a Wednesday, at 12:00 in UTC; the agent answers after a minute and ends it after ten. */
export const someFacts = (
  change: Partial<HandoffFacts> = {}
): HandoffFacts => ({
  id: 'h-1',
  partner: 'ZENDESK',
  requestedAt: '2026-11-25T12:00:00.000Z',
  queuedAt: '2026-11-25T12:00:01.000Z',
  acceptedAt: '2026-11-25T12:01:00.000Z',
  answeredAt: '2026-11-25T12:01:00.000Z',
  closedAt: '2026-11-25T12:10:00.000Z',
  closeReason: 'AGENT_RESOLVED',
  agent: { id: 'a-1', name: 'Bia' },
  fromShopper: 3,
  fromAgent: 2,
  ...change,
})
