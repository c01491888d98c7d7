import type { Availability, LiveSupportStatus } from '../graphql/answers'
import type { Say } from '../i18n/use-say'
import type { StoreTime } from '../i18n/use-store-time'
import { partnerNames } from '../partner/partner-names'

export type Mood = 'open' | 'closed' | 'off' | 'problem'

export interface StatusSentence {
  mood: Mood
  text: string
  /** What is wrong and what to do. */
  detail?: string
}

const closing = (say: Say, when: StoreTime, closesAt: string | null) => {
  if (!closesAt) return say('status.open-always')

  return when.isToday(closesAt)
    ? say('status.open-until', { time: when.time(closesAt) })
    : say('status.open-until-day', {
        day: when.weekdayAndDate(closesAt),
        time: when.time(closesAt),
      })
}

const opening = (say: Say, when: StoreTime, nextOpening: string | null) => {
  if (!nextOpening) return say('status.closed')

  return when.isToday(nextOpening)
    ? say('status.closed-today', { time: when.time(nextOpening) })
    : say('status.closed-day', {
        day: when.weekdayAndDate(nextOpening),
        time: when.time(nextOpening),
      })
}

/** "Open until 18:00", "Closed. Opens Monday, 23/11, at 09:00": what the hours say at an instant. */
export const hoursSentence = (
  say: Say,
  when: StoreTime,
  {
    open,
    closesAt,
    nextOpening,
  }: Pick<Availability, 'open' | 'closesAt' | 'nextOpening'>
): string =>
  open ? closing(say, when, closesAt) : opening(say, when, nextOpening)

/** Whether shoppers reach humans now, in one sentence. */
export const statusSentence = (
  say: Say,
  when: StoreTime,
  { enabled, partner, partnerProblem, availability }: LiveSupportStatus
): StatusSentence => {
  if (enabled && partner && partnerProblem) {
    const { message, since } = partnerProblem

    return {
      mood: 'problem',
      text: say('status.problem', { partner: partnerNames[partner] }),
      detail: say('status.problem-detail', {
        message,
        since: when.isToday(since) ? when.time(since) : when.dateTime(since),
      }),
    }
  }

  if (!enabled) return { mood: 'off', text: say('status.off') }
  if (!partner) return { mood: 'problem', text: say('status.no-partner') }

  const hours = hoursSentence(say, when, availability)

  return availability.open
    ? {
        mood: 'open',
        text: say('status.serving', { partner: partnerNames[partner], hours }),
      }
    : { mood: 'closed', text: hours }
}
