import type {
  ConversationFilterInput,
  Partner,
} from '../graphql/operation-types'
import { addDays, asUtc, instantDay, wallClock } from '../i18n/wall-clock'

export type StateChoice =
  | 'ALL'
  | 'OPEN'
  | 'WAITING'
  | 'CONTACTS'
  | 'ACTIVE'
  | 'CLOSED'

export type PeriodChoice = 'ALL' | 'TODAY' | 'WEEK' | 'MONTH'

export interface FilterChoices {
  search: string
  state: StateChoice
  partner: Partner | ''
  period: PeriodChoice
  undelivered: boolean
}

export const noChoices: FilterChoices = {
  search: '',
  state: 'ALL',
  partner: '',
  period: 'ALL',
  undelivered: false,
}

export const isFiltered = (choices: FilterChoices): boolean =>
  JSON.stringify(choices) !== JSON.stringify(noChoices)

const daysBack: Record<Exclude<PeriodChoice, 'ALL'>, number> = {
  TODAY: 0,
  WEEK: 6,
  MONTH: 29,
}

const states: Record<StateChoice, ConversationFilterInput> = {
  ALL: {},
  OPEN: { states: ['REQUESTED', 'QUEUED', 'ACTIVE'] },
  WAITING: { states: ['REQUESTED', 'QUEUED'] },
  CONTACTS: { contacts: true },
  ACTIVE: { states: ['ACTIVE'] },
  CLOSED: { states: ['CLOSED'] },
}

/** Midnight that begins a day in a zone: what the zone's wall shows at a guess tells by how much the guess is wrong. */
const midnight = (day: string, zone: string): string => {
  const guess = asUtc(`${day}T00:00`)
  const shown = asUtc(wallClock(new Date(guess), zone))

  return new Date(guess + (guess - shown)).toISOString()
}

/** The choices as the service takes them. */
export const filterOf = (
  { state, partner, period, undelivered }: FilterChoices,
  zone: string,
  now: Date
): ConversationFilterInput => ({
  ...states[state],
  ...(partner ? { partner } : {}),
  ...(undelivered ? { undelivered } : {}),
  ...(period === 'ALL'
    ? {}
    : {
        from: midnight(addDays(instantDay(now, zone), -daysBack[period]), zone),
      }),
})
