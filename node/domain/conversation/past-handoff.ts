import type { Handoff } from '../handoff/handoff'

/**
 * What is kept of a handoff that is forgotten: where its agent, who may still write, is told that nobody reads it, and by which
 * instants the index names it, as far as the app that stored it noted them.
 */
export type PastHandoff = Pick<
  Handoff,
  'partner' | 'partnerAccount' | 'partnerReference' | 'closedAt'
> &
  Partial<Pick<Handoff, 'requestedAt'>>

/** Some kilobytes; a shopper who came so often again is far from the first ticket. */
const KEPT = 50

const pastOf = ({
  partner,
  partnerAccount,
  partnerReference,
  requestedAt,
  closedAt,
}: Handoff): PastHandoff => ({
  partner,
  partnerAccount,
  partnerReference,
  requestedAt,
  closedAt,
})

export const withPast = (
  past: readonly PastHandoff[] = [],
  forgotten: readonly Handoff[]
): PastHandoff[] => [...past, ...forgotten.map(pastOf)].slice(-KEPT)
