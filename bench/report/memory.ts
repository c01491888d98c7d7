import type { PartnerName } from '../../node/domain/partner-name'
import { tableOf } from './table'

/** Megabytes that each service holds after all of the load. */
export interface Memory {
  partner: PartnerName
  ours: number | undefined
  bare: number | undefined
}

const mostMemory = 1.25

const ratioOf = ({ ours = NaN, bare = NaN }: Memory): number => ours / bare

export const memoryTable = (memories: Memory[]): string =>
  tableOf(
    ['MB after the load', 'service', 'bare', 'ratio'],
    memories.map((memory) => [
      memory.partner,
      memory.ours?.toFixed(0) ?? '',
      memory.bare?.toFixed(0) ?? '',
      ratioOf(memory).toFixed(2),
    ])
  )

/** Who holds more than is allowed. */
export const tooLarge = (memories: Memory[]): string[] =>
  memories
    .filter((memory) => ratioOf(memory) > mostMemory)
    .map(
      (memory) =>
        `${memory.partner}: the service holds ${ratioOf(memory).toFixed(2)} of a bare one's memory, and ${mostMemory} is the most.`
    )
