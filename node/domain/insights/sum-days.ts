import { partnerNames } from '../partner-name'
import { addDurations } from './durations'
import type {
  DayFigures,
  Figures,
  GroupFigures,
  NamedGroup,
  Peak,
} from './figures'
import { groupOf, noFigures, peakAt } from './figures'
import { refusalReasons } from './request-refusal'

const addGroup = (to: GroupFigures, more: GroupFigures): void => {
  to.handoffs += more.handoffs
  to.served += more.served
  to.fromShopper += more.fromShopper
  to.fromAgent += more.fromAgent
  addDurations(to.wait, more.wait)
  to.scores = to.scores.map((count, index) => count + (more.scores[index] ?? 0))
}

/** People are renamed; the last name holds. */
const sumOfGroups = (lists: NamedGroup[][]): NamedGroup[] => {
  const sum: NamedGroup[] = []

  lists.flat().forEach((group) => {
    const known = groupOf(sum, group.key, group.name)

    known.name = group.name
    addGroup(known, group)
  })

  return sum
}

const most = (numbers: number[]): number => Math.max(0, ...numbers)

const busiest = (peaks: Peak[]): Peak => ({
  conversations: most(peaks.map(({ conversations }) => conversations)),
  agents: most(peaks.map(({ agents }) => agents)),
})

/** The figures of some days together, which are given in order; the peak is that of the busiest. Groups are added up when asked for. */
export const sumDays = (days: readonly DayFigures[]): Figures => {
  const sum = noFigures()

  days.forEach((day) => {
    addGroup(sum.all, day.all)
    addDurations(sum.untilEnd, day.untilEnd)
    sum.requests += day.requests
    sum.contacts += day.contacts
    refusalReasons.forEach((reason) => {
      sum.refused[reason] += day.refused[reason]
    })
  })

  return {
    ...sum,
    peak: busiest(days.map(({ peak }) => peak)),
    partnerPeaks: Object.fromEntries(
      partnerNames.map((partner) => [
        partner,
        busiest(days.map((day) => peakAt(day, partner))),
      ])
    ),
    get partners() {
      return sumOfGroups(days.map(({ partners }) => partners))
    },
    get agents() {
      return sumOfGroups(days.map(({ agents }) => agents))
    },
    get departments() {
      return sumOfGroups(days.map(({ departments }) => departments))
    },
  }
}
