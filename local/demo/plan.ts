import { DateTime } from 'luxon'

import type { PartnerName } from '../../node/domain/partner-name'
import type { Random } from './random'
import { agents, shoppers, topics } from './words'
import type { Topic } from './words'

export const TIME_ZONE = 'America/Sao_Paulo'

/** As the figures keep what they are made of for 62 days. */
const DAYS = 60

type Ending = 'RESOLVED' | 'SHOPPER_LEFT' | 'NO_AGENT' | 'PARTNER_FAILED'

/** One made-up conversation. Spans are in seconds. */
export interface PlannedConversation {
  conversationId: string
  phoneNumber: string
  name: string
  partner: PartnerName
  agent: string
  topic: Topic
  /** Milliseconds since the epoch. */
  at: number
  answeredAfter: number
  turns: number
  betweenTurns: number
  ending: Ending
  asContact: boolean
  score?: number
}

/** Somebody who asked in vain. */
interface PlannedRefusal {
  conversationId: string
  at: number
}

export interface PlannedDay {
  /** `YYYY-MM-DD`. */
  day: string
  conversations: PlannedConversation[]
  refusals: PlannedRefusal[]
  sessions: number
}

const isOpen = (at: DateTime): boolean => {
  const closesAt = at.weekday === 6 ? 13 : 18

  return at.weekday !== 7 && at.hour >= 9 && at.hour < closesAt
}

/** Busy before lunch and after work, quiet at night. */
const hourWeights = [
  0, 0, 0, 0, 0, 0, 0, 1, 2, 5, 8, 9, 6, 7, 8, 8, 7, 6, 4, 4, 4, 3, 2, 1,
]

const someHour = (random: Random): number => {
  const sum = hourWeights.reduce((all, weight) => all + weight, 0)
  let left = random.next() * sum

  return Math.max(
    0,
    hourWeights.findIndex((weight) => {
      left -= weight

      return left < 0
    })
  )
}

const endings: Array<[Ending, number]> = [
  ['RESOLVED', 0.86],
  ['SHOPPER_LEFT', 0.94],
  ['NO_AGENT', 0.985],
  ['PARTNER_FAILED', 1],
]

const scores = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1] as const

const conversationAt = (
  at: DateTime,
  id: string,
  random: Random
): PlannedConversation => {
  const partner = random.next() < 0.7 ? 'ZENDESK' : 'ZENVIA'
  const drawn = random.next()
  const ending = endings.find(([, upTo]) => drawn < upTo)?.[0] ?? 'RESOLVED'

  return {
    conversationId: `demo-${id}`,
    phoneNumber: `+55119${String(80_000_000 + random.whole(0, 9_999_999))}`,
    name: random.one(shoppers),
    partner,
    agent: random.one(agents[partner]),
    topic: random.one(topics),
    at: at.toMillis(),
    answeredAfter: Math.round(30 + random.next() ** 3 * 1500),
    turns: random.whole(1, 3),
    betweenTurns: random.whole(30, 240),
    ending,
    asContact: !isOpen(at),
    ...(ending === 'RESOLVED' && random.next() < 0.45
      ? { score: random.one(scores) }
      : {}),
  }
}

/** What happened on a day, up to `now`; more on working days, and more each month. */
const planDay = (day: string, age: number, random: Random): PlannedDay => {
  const begin = DateTime.fromISO(day, { zone: TIME_ZONE })
  const ofWeekday = begin.weekday > 5 ? 0.45 : 1
  const count = Math.round(
    (64 - age / 3) * ofWeekday * (0.8 + random.next() * 0.4)
  )
  const moments = Array.from({ length: count }, (_, index) => ({
    id: `${day}-${index + 1}`,
    at: begin.set({
      hour: someHour(random),
      minute: random.whole(0, 59),
      second: random.whole(0, 59),
    }),
  }))
  const isRefused = (at: DateTime): boolean => !isOpen(at) && at.hour % 3 !== 0

  return {
    day,
    conversations: moments
      .filter(({ at }) => !isRefused(at))
      .map(({ at, id }) => conversationAt(at, id, random)),
    refusals: moments
      .filter(({ at }) => isRefused(at))
      .map(({ at, id }) => ({
        conversationId: `demo-${id}`,
        at: at.toMillis(),
      })),
    sessions: count * random.whole(6, 9),
  }
}

/** The last 60 days; what would not be over half an hour before `now` is left out. */
export const planDays = (now: number, random: Random): PlannedDay[] => {
  const today = DateTime.fromMillis(now, { zone: TIME_ZONE })
  const isOver = ({ at }: { at: number }): boolean => at < now - 90 * 60_000

  return Array.from({ length: DAYS }, (_, index) => {
    const age = DAYS - 1 - index
    const planned = planDay(
      today.minus({ days: age }).toFormat('yyyy-MM-dd'),
      age,
      random
    )

    return {
      ...planned,
      conversations: planned.conversations.filter(isOver),
      refusals: planned.refusals.filter(isOver),
    }
  })
}
