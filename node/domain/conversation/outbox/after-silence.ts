import type { OutboxItem } from './outbox'
import { dueAtOnce } from './outbox'

/** Nothing but the pause after a try that the other side left unanswered; a time that it named itself is kept. */
const sitsOut = ({ state }: OutboxItem<unknown>, endedAt: string): boolean =>
  'triedAt' in state &&
  state.triedAt !== undefined &&
  state.triedAt < endedAt &&
  !state.dueAsAsked &&
  !state.awaitsAccount

/**
 * The item once the other side has answered again, at `endedAt`: due at `at` where it was tried before and sits out its
 * pause. Both are ISO 8601.
 */
export const dueAfterSilence = <Item extends OutboxItem<unknown>>(
  item: Item,
  endedAt: string,
  at: string
): Item => (sitsOut(item, endedAt) ? dueAtOnce(item, at) : item)
