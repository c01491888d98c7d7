import { inTurn, roundsOf } from './load/in-turn'
import { measure } from './load/measure'
import type { Measured } from './load/measure'
import { operationsOf } from './load/operations'
import type { Operation } from './load/operations'
import { measureTick } from './load/tick'
import type { Comparison } from './report/comparison'
import { crowdSizes, isTooSteep } from './report/growth'
import type { CrowdSize, Growth } from './report/growth'
import type { Stage } from './stage'

/** How much is measured. */
export interface Effort {
  /** Of each cell. */
  requests: number
  rounds: number
  /** Rounds over all operations before those that count, in which the engine compiles what runs often. */
  warmUps: number
  /**
   * Rounds over the sizes of the store, and requests of each: short ones, so that what strikes one of a pair alone is
   * seldom in the middle.
   */
  growthRounds: number
  growthRequests: number
  /** Of each cell, one after the other. */
  ticks: number
}

const services = ['ours', 'bare'] as const

const FEW = 10

/** Milliseconds of a tick that finds nothing due. */
const MOST_OF_A_TICK = 5

/** Each operation on both services in turns, so that what else the machine does meets both alike. */
export const compare = async (
  stage: Stage,
  { requests, rounds, warmUps }: Effort
): Promise<Comparison[]> => {
  const { partner } = stage.crowd
  const operations = operationsOf(partner)
  const comparisons: Comparison[] = []
  const run = (operation: Operation, times: number) =>
    roundsOf(times, (round) =>
      inTurn(services, round, (service) =>
        measure(stage, { service, operation, requests, conversations: FEW })
      )
    )

  for (const operation of operations) await run(operation, warmUps)

  for (const operation of operations) {
    const measured = await run(operation, rounds)

    comparisons.push({ partner, operation, rounds: measured })
  }

  return comparisons
}

/** Milliseconds of processor time for one request, or of all time where the system does not tell. */
const costOf = ({ processor, throughput }: Measured): number =>
  processor ?? 1000 / throughput

/** A wait is as long for many requests as for few: what waits has half the rounds, of six times the requests. */
const growthOf = (
  { first }: Operation,
  { growthRounds, growthRequests }: Effort
): { rounds: number; requests: number } =>
  first && first.waitMs > 0
    ? { rounds: growthRounds / 2, requests: growthRequests * 6 }
    : { rounds: growthRounds, requests: growthRequests }

type Cost = (conversations: CrowdSize) => Promise<number>

/** What seems too steep is measured for twice as long again, and all rounds count: chance has a smaller part in them. */
const overSizes = async (
  rounds: number,
  cost: Cost
): Promise<Growth['rounds']> => {
  const run = (times: number): Promise<Growth['rounds']> =>
    roundsOf(times, (round) => inTurn(crowdSizes, round, cost))
  const measured = await run(rounds)

  return isTooSteep(measured)
    ? [...measured, ...(await run(2 * rounds))]
    : measured
}

/** What each operation, and a tick of the sweep, costs with few and with many conversations in the store. */
export const measureGrowth = async (
  stage: Stage,
  effort: Effort
): Promise<Growth[]> => {
  const { partner } = stage.crowd
  const growths: Growth[] = []

  for (const operation of operationsOf(partner)) {
    const { rounds, requests } = growthOf(operation, effort)
    const measured = await overSizes(rounds, async (conversations) => {
      const cell = {
        service: 'ours',
        operation,
        requests,
        conversations,
      } as const

      return costOf(await measure(stage, cell))
    })

    growths.push({ partner, name: operation.name, rounds: measured })
  }

  const tick = await overSizes(effort.growthRounds, (size) =>
    measureTick(stage, size, effort.ticks)
  )

  return [
    ...growths,
    { partner, name: 'tick of the sweep', rounds: tick, most: MOST_OF_A_TICK },
  ]
}
