import type { PartnerName } from '../node/domain/partner-name'
import { inTurn, roundsOf } from './load/in-turn'
import { measure } from './load/measure'
import { mostMemoryOf } from './load/memory'
import { operationsOf } from './load/operations'
import type { Memory } from './report/memory'
import { openStage } from './stage'

/**
 * The bounds that Node.js takes by itself in a container of 512 MB, as node/service.json asks for: half of it for the heap, and the
 * smallest room for young objects.
 */
const heapOfReplica = ['--max-old-space-size=256', '--max-semi-space-size=1']

/** Rounds over all operations: with so small a heap the engine collects several times in each, so that two are enough. */
const ROUNDS = 2

/** The most that each service holds under the load where the heap is bounded as in a replica. */
export const memoryInReplica = async (
  partner: PartnerName,
  requests: number
): Promise<Memory> => {
  const stage = await openStage(partner, heapOfReplica)

  try {
    await roundsOf(ROUNDS, async (round) => {
      for (const operation of operationsOf(partner)) {
        await inTurn(['ours', 'bare'], round, (service) =>
          measure(stage, { service, operation, requests, conversations: 10 })
        )
      }
    })

    return {
      partner,
      when: 'most in a replica',
      ours: mostMemoryOf(stage.ours.pid),
      bare: mostMemoryOf(stage.bare.pid),
    }
  } finally {
    await stage.stop()
  }
}
