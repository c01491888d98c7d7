import type { Handoff } from '../handoff/handoff'

/** What is kept of a handoff that is forgotten: where its agent, who may still write, is told that nobody reads it. */
export type PastHandoff = Pick<Handoff, 'partner' | 'partnerAccount'> & {
  partnerReference: string
}

/** Some kilobytes; a shopper who came so often again is far from the first ticket. */
const KEPT = 50

export const withPast = (
  past: readonly PastHandoff[] = [],
  forgotten: readonly Handoff[]
): PastHandoff[] =>
  [
    ...past,
    ...forgotten.flatMap(({ partner, partnerAccount, partnerReference }) =>
      partnerReference === undefined
        ? []
        : [{ partner, partnerAccount, partnerReference }]
    ),
  ].slice(-KEPT)
