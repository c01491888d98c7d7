import type { PartnerName } from '../partner-name'
import type { Durations } from './durations'
import type { RefusalReason } from './request-refusal'

/** Of all handoffs, or of those of one partner, agent or department. */
export interface GroupFigures {
  handoffs: number
  served: number
  fromShopper: number
  fromAgent: number
  /** From the request to the first words of an agent; not of contacts, which were promised a later answer. */
  wait: Durations
  /** How many gave 1, 2, 3, 4 and 5. */
  scores: number[]
}

export interface NamedGroup extends GroupFigures {
  /** The partner's name, the agent's id or the department's. */
  key: string
  name: string
}

/** The most that went on at once. */
export interface Peak {
  conversations: number
  agents: number
}

/** What can be added up over days. */
export interface Figures {
  all: GroupFigures
  /** Handoffs, and those who asked in vain. */
  requests: number
  refused: Record<RefusalReason, number>
  contacts: number
  /** Of served handoffs, from the request to the end; not of contacts. */
  untilEnd: Durations
  partners: NamedGroup[]
  agents: NamedGroup[]
  departments: NamedGroup[]
  peak: Peak
  /** For each partner that had any, since its licenses serve only its own conversations. Older days do not have it. */
  partnerPeaks?: Partial<Record<PartnerName, Peak>>
}

/** The most at once at one partner; where nobody told partners apart, at all of them. */
export const peakAt = (
  { peak, partnerPeaks }: Pick<Figures, 'peak' | 'partnerPeaks'>,
  partner: PartnerName
): Peak =>
  partnerPeaks
    ? (partnerPeaks[partner] ?? { conversations: 0, agents: 0 })
    : peak

/** One day of the store's wall clock. */
export interface DayFigures extends Figures {
  /** `YYYY-MM-DD`. */
  day: string
  timeZone: string
  /** ISO 8601. */
  computedAt: string
  /** Requests by hour of the day, 24 of them. */
  hours: number[]
  /** Those of them that came while the store was closed. */
  closedHours: number[]
}

const noGroup = (): GroupFigures => ({
  handoffs: 0,
  served: 0,
  fromShopper: 0,
  fromAgent: 0,
  wait: [],
  scores: [0, 0, 0, 0, 0],
})

export const noFigures = (): Figures => ({
  all: noGroup(),
  requests: 0,
  refused: { CLOSED: 0, OFF: 0, NO_AGENT: 0, PARTNER_PROBLEM: 0 },
  contacts: 0,
  untilEnd: [],
  partners: [],
  agents: [],
  departments: [],
  peak: { conversations: 0, agents: 0 },
})

/** The group of a key, which is put among the others where it is new. */
export const groupOf = (
  groups: NamedGroup[],
  key: string,
  name: string
): NamedGroup => {
  const known = groups.find((group) => group.key === key)

  if (known) return known

  const added = { key, name, ...noGroup() }

  groups.push(added)

  return added
}
