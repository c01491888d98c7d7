import type { CommandItem } from '../conversation/outbox/outbox'
import { dueCommands } from './due-work'
import type { Handoff } from './handoff'
import type { Pace } from './pace'
import { callsLeft } from './pace'

/** How a partner takes what waits. */
export interface PartnerLimits {
  /** How many messages may be joined into one call. */
  maxBatch: number
  pace?: Pace
}

/** What an item is to go out with: those of an ambiguous batch as it was, one whose batch was refused alone. */
const groupOf = ({ id, state }: CommandItem): string | undefined => {
  if (state.kind === 'AMBIGUOUS') return state.batch

  return state.kind === 'TRIED' && state.alone ? id : undefined
}

const isMessage = ({ payload }: CommandItem): boolean =>
  payload.kind === 'message'

const joins = (
  item: CommandItem,
  batch: CommandItem[],
  maxBatch: number
): boolean => {
  const previous = batch.at(-1)
  const group = groupOf(item)

  return (
    previous !== undefined &&
    isMessage(item) &&
    isMessage(previous) &&
    group === groupOf(previous) &&
    (group !== undefined || batch.length < maxBatch)
  )
}

/**
 * Ids of all that can be sent now, in order and in calls: messages that follow each other are joined as the partner takes
 * them. A batch whose fate is ambiguous stays as it was sent, so that the adapter can check for it.
 */
export const batchesOf = (
  handoff: Handoff,
  now: number,
  { maxBatch, pace }: PartnerLimits
): string[][] =>
  dueCommands(handoff, now)
    .reduce<CommandItem[][]>((done, item) => {
      const last = done.at(-1) ?? []

      return joins(item, last, maxBatch)
        ? [...done.slice(0, -1), [...last, item]]
        : [...done, [item]]
    }, [])
    .slice(0, callsLeft(handoff.spentCalls, pace, now))
    .map((batch) => batch.map(({ id }) => id))
