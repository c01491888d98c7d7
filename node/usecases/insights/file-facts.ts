import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { FACTS_KEPT_DAYS, withChanged } from '../../domain/insights/fold-plan'
import type { HandoffFacts } from '../../domain/insights/handoff-facts'
import { dayOf } from '../../domain/insights/local-day'
import { DAY_MS } from '../../domain/time-units'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

type Filing = Pick<Ports, 'insights' | 'settings' | 'clock' | 'ids'>

/**
 * Files what the figures are made of, and has the days folded that it changes. Filed again it is filed once. The facts go
 * first: a fold that was told of them finds them.
 */
export const fileFacts = async (
  ports: Filing,
  facts: readonly HandoffFacts[]
): Promise<Result<void, StoreFailure>> => {
  const { insights, settings, clock, ids } = ports
  const oldest = clock.now() - FACTS_KEPT_DAYS * DAY_MS
  const kept = facts.filter(
    ({ requestedAt }) => Date.parse(requestedAt) > oldest
  )
  const current = await settings.current()

  if (current.isErr()) return err(current.error)

  const filed = await insights.fileFacts(kept)

  if (filed.isErr() || kept.length === 0) return filed

  const { timeZone } = current.value.general
  const days = kept.map(({ requestedAt }) =>
    dayOf(Date.parse(requestedAt), timeZone)
  )

  return insights.changePlan((plan) =>
    withChanged(plan, [...new Set(days)], ids.next())
  )
}
