import { inTurn, roundsOf } from './load/in-turn'
import { measure } from './load/measure'
import { operationsOf } from './load/operations'
import { measureTick } from './load/tick'
import type { Comparison } from './report/comparison'
import { crowdSizes } from './report/growth'
import type { CrowdSize, Growth } from './report/growth'
import type { Stage } from './stage'

/** How much is measured. */
export interface Effort {
  requests: number
  rounds: number
  /** Rounds before those that count, in which the engine compiles what runs often. */
  warmUps: number
  ticks: number
}

const services = ['ours', 'bare'] as const

const few = 10

/** Each operation on both services in turns, so that what else the machine does meets both alike. */
export const compare = async (
  stage: Stage,
  { requests, rounds, warmUps }: Effort
): Promise<Comparison[]> => {
  const { partner } = stage.crowd
  const comparisons: Comparison[] = []

  for (const operation of operationsOf(partner)) {
    const all = await roundsOf(warmUps + rounds, (round) =>
      inTurn(services, round, (service) =>
        measure(stage, { service, operation, requests, conversations: few })
      )
    )

    comparisons.push({ partner, operation, rounds: all.slice(warmUps) })
  }

  return comparisons
}

type Cost = (conversations: CrowdSize) => Promise<number>

/** What each operation, and a tick of the sweep, costs with few and with many conversations in the store. */
export const measureGrowth = async (
  stage: Stage,
  { requests, rounds, ticks }: Effort
): Promise<Growth[]> => {
  const { partner } = stage.crowd
  const over = (cost: Cost): Promise<Growth['rounds']> =>
    roundsOf(rounds, (round) => inTurn(crowdSizes, round, cost))
  const growths: Growth[] = []

  for (const operation of operationsOf(partner)) {
    const measured = await over(async (conversations) => {
      const cell = {
        service: 'ours',
        operation,
        requests,
        conversations,
      } as const

      return 1000 / (await measure(stage, cell)).throughput
    })

    growths.push({ partner, name: operation.name, rounds: measured, base: few })
  }

  const tick = await over((size) => measureTick(stage, size, ticks))

  return [
    ...growths,
    { partner, name: 'tick of the sweep', rounds: tick, base: 1_000 },
  ]
}
