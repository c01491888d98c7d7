import type { CommandItem } from '../conversation/outbox/outbox'
import {
  endOfLife,
  expired,
  failed,
  isWaiting,
} from '../conversation/outbox/outbox'
import { iso } from '../iso'
import type { MerchantWords } from './close-handoff'
import { closeUnavailable, withEnd } from './close-handoff'
import type { Handoff } from './handoff'
import { isOpen } from './handoff'
import type { Told } from './told'
import { silently, untold } from './told'

/** Nothing more can be sent: what the shopper wrote is shown as failed, all else is of no interest. */
export const withoutPartner = (handoff: Handoff, because: string): Handoff => {
  const cause = handoff.partnerReference === undefined ? 'NOT_OPENED' : 'ENDED'

  return {
    ...handoff,
    pendingFetch: undefined,
    commands: handoff.commands.flatMap((item) =>
      item.payload.kind === 'message' && isWaiting(item)
        ? [failed(item, { because, cause })]
        : item.payload.kind === 'message'
          ? [item]
          : []
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

/**
 * What became of a start that ran out of its time. One that may have arrived is looked for a while longer, so that what it made
 * can be ended.
 */
export const endStarted = (
  handoff: Handoff,
  because: string,
  now: number,
  words: MerchantWords
): Told => {
  const at = iso(now)
  const told = failHandoff(handoff, because, at, words)
  const started = handoff.commands.filter(
    ({ payload, state }) =>
      payload.kind === 'start' && state.kind === 'AMBIGUOUS'
  )

  if (!isOpen(handoff) || started.length === 0) return told

  return silently(told, (over) => ({
    ...over,
    commands: [
      ...withEnd(
        {
          ...over,
          commands: started.map((item) => ({
            ...item,
            state: { ...item.state, since: at },
          })),
        },
        'PARTNER_FAILED',
        at
      ).commands,
      ...over.commands,
    ],
  }))
}

const isStartOver =
  (now: number) =>
  (item: CommandItem): boolean =>
    item.payload.kind === 'start' && endOfLife(item) <= now

const whyOver = ({ state }: CommandItem): string =>
  'because' in state ? state.because : 'It waited for too long'

/** The handoff without what ran out of its lifetime waiting. `now` is in milliseconds since the epoch. */
export const expireCommands = (
  handoff: Handoff,
  now: number,
  words: MerchantWords
): Told => {
  const start = handoff.commands.find(isStartOver(now))

  if (start) return endStarted(handoff, whyOver(start), now, words)

  return untold(
    handoff.commands.every((item) => endOfLife(item) > now)
      ? handoff
      : {
          ...handoff,
          commands: handoff.commands.map((item) =>
            endOfLife(item) <= now ? expired(item) : item
          ),
        }
  )
}
