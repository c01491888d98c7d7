import { addDurations } from './durations'
import type { DayFigures, Figures, GroupFigures, NamedGroup } from './figures'
import { groupOf, noFigures } from './figures'
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
const addGroups = (to: NamedGroup[], more: readonly NamedGroup[]): void => {
  more.forEach((group) => {
    const known = groupOf(to, group.key, group.name)

    known.name = group.name
    addGroup(known, group)
  })
}

/** The figures of some days together; the peak is that of the busiest. Give the days in order. */
export const addDays = (days: readonly DayFigures[]): Figures =>
  days.reduce((sum, day) => {
    addGroup(sum.all, day.all)
    sum.requests += day.requests
    sum.contacts += day.contacts
    addDurations(sum.untilEnd, day.untilEnd)
    addGroups(sum.partners, day.partners)
    addGroups(sum.agents, day.agents)
    addGroups(sum.departments, day.departments)
    refusalReasons.forEach((reason) => {
      sum.refused[reason] += day.refused[reason]
    })
    sum.peak = {
      conversations: Math.max(sum.peak.conversations, day.peak.conversations),
      agents: Math.max(sum.peak.agents, day.peak.agents),
    }

    return sum
  }, noFigures())
