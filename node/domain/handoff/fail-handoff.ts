import { changeEach } from '../change-each'
import type {
  CommandItem,
  ItemState,
  OutboxItem,
} from '../conversation/outbox/outbox'
import {
  becauseOf,
  endOfLife,
  expired,
  failed,
  isWaiting,
  waiting,
} from '../conversation/outbox/outbox'
import type { StoredStart } from '../conversation/outbox/partner-command'
import { iso } from '../iso'
import type { MerchantWords } from './close-handoff'
import { closeUnavailable, endCommand } from './close-handoff'
import type { Handoff } from './handoff'
import type { Told } from './told'
import { silently, untold } from './told'

/** Nothing more can be sent: what the shopper wrote is shown as failed, all else is of no interest. */
export const withoutPartner = (handoff: Handoff, because: string): Handoff => {
  const cause = handoff.partnerReference === undefined ? 'NOT_OPENED' : 'ENDED'

  return {
    ...handoff,
    pendingFetch: undefined,
    commands: handoff.commands
      .filter(({ payload }) => payload.kind === 'message')
      .map((item) =>
        isWaiting(item) ? failed(item, { because, cause }) : item
      ),
  }
}

/** The partner will never have the handoff, or has lost it: the shopper gets the merchant's words and the bot back. */
export const failHandoff = (
  handoff: Handoff,
  because: string,
  at: string,
  words: MerchantWords
): Told =>
  closeUnavailable(
    untold(withoutPartner(handoff, because)),
    'PARTNER_FAILED',
    at,
    words
  )

interface LostStart extends OutboxItem<StoredStart> {
  state: Extract<ItemState, { kind: 'AMBIGUOUS' }>
}

const maybeMade = (item: CommandItem): item is LostStart =>
  item.payload.kind === 'start' && item.state.kind === 'AMBIGUOUS'

/** The start, from now on only to look for what it may have made, and the end behind it; after a day of that, the end alone, as failed. */
const soughtFor = (
  start: LostStart,
  end: CommandItem,
  at: string
): CommandItem[] =>
  start.payload.isOver
    ? [{ ...end, state: expired(start).state }]
    : [
        {
          ...start,
          payload: { ...start.payload, isOver: true },
          state: { ...start.state, since: at },
        },
        end,
      ]

/**
 * What became of a start that is not tried again as such. What it may have made is looked for as long as a close lives, so that it
 * can be ended, and failed visibly after that.
 */
export const endStarted = (
  handoff: Handoff,
  because: string,
  now: number,
  words: MerchantWords
): Told => {
  const at = iso(now)
  const told = failHandoff(handoff, because, at, words)
  const start = handoff.commands.find(maybeMade)

  if (!start) return told

  return silently(told, (over) => ({
    ...over,
    commands: [
      ...soughtFor(
        start,
        waiting(endCommand(over.id, over.closeReason ?? 'PARTNER_FAILED', at)),
        at
      ),
      ...over.commands,
    ],
  }))
}

/** The handoff without what ran out of its lifetime waiting. `now` is in milliseconds since the epoch. */
export const expireCommands = (
  handoff: Handoff,
  now: number,
  words: MerchantWords
): Told => {
  const start = handoff.commands.find(
    (item) => item.payload.kind === 'start' && endOfLife(item) <= now
  )

  if (start) return endStarted(handoff, becauseOf(start), now, words)

  return untold(
    changeEach(handoff, 'commands', (item) =>
      endOfLife(item) <= now ? expired(item) : item
    )
  )
}
