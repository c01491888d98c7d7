import type { PartnerName } from '../../node/domain/partner-name'
import { tableOf } from './table'

/** Megabytes that each service holds. */
export interface Memory {
  partner: PartnerName
  when: 'most in a replica' | 'after the load'
  ours: number | undefined
  bare: number | undefined
}

const MOST_MEMORY = 1.25

const ratioOf = ({ ours = NaN, bare = NaN }: Memory): number => ours / bare

export const memoryTable = (memories: Memory[]): string =>
  tableOf(
    ['MB', 'service', 'bare', 'ratio'],
    memories.map((memory) => [
      `${memory.partner}: ${memory.when}`,
      memory.ours?.toFixed(0) ?? '',
      memory.bare?.toFixed(0) ?? '',
      ratioOf(memory).toFixed(2),
    ])
  )

/** Services that hold more memory than the goal allows, with a bounded heap; without a bound its size is left to chance. */
export const tooLarge = (memories: Memory[]): string[] =>
  memories
    .filter(({ when }) => when === 'most in a replica')
    .filter((memory) => ratioOf(memory) > MOST_MEMORY)
    .map(
      (memory) =>
        `${memory.partner}: in a replica the service holds ${ratioOf(memory).toFixed(2)} of a bare one's memory, and ${MOST_MEMORY} is the most.`
    )
