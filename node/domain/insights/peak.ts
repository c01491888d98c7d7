import type { Span } from '../hours/span'
import { DAY_MS } from '../time-units'
import type { Peak } from './figures'
import type { HandoffFacts } from './handoff-facts'

/** An agent's part in a conversation, in instants. */
interface Occupation extends Span {
  agent: string
}

/** By what an agent is told from another; undefined where nobody took the conversation. */
export const agentKey = ({
  agent,
}: Pick<HandoffFacts, 'agent'>): string | undefined => agent?.id ?? agent?.name

/** From the request on. WhatsApp lets nobody write freely for longer: a ticket that is left open for days occupies nobody. */
const LONGEST = DAY_MS

/** Whose agent is not known counts as a conversation with an agent of its own. */
export const occupationOf = (
  facts: HandoffFacts,
  now: number
): Occupation[] => {
  const start = Date.parse(facts.acceptedAt ?? '')
  const end = Math.min(
    facts.closedAt === undefined ? now : Date.parse(facts.closedAt),
    Date.parse(facts.requestedAt) + LONGEST
  )

  return start < end ? [{ start, end, agent: agentKey(facts) ?? facts.id }] : []
}

interface Step {
  at: number
  change: 1 | -1
  agent: string
}

/** What ends at an instant makes room for what begins then. */
const inOrder = (one: Step, other: Step): number =>
  one.at - other.at || one.change - other.change

/** The most conversations, and the most agents, that were at it at once within a window of instants. */
export const peakOf = (
  occupations: readonly Occupation[],
  window: Span
): Peak => {
  const steps = occupations
    .filter(({ start, end }) => start < window.end && end > window.start)
    .flatMap(({ start, end, agent }): Step[] => [
      { at: Math.max(start, window.start), change: 1, agent },
      { at: end, change: -1, agent },
    ])
    .sort(inOrder)
  const busy = new Map<string, number>()
  const peak = { conversations: 0, agents: 0 }
  let conversations = 0

  for (const { change, agent } of steps) {
    const ofAgent = (busy.get(agent) ?? 0) + change

    conversations += change
    if (ofAgent > 0) busy.set(agent, ofAgent)
    else busy.delete(agent)

    peak.conversations = Math.max(peak.conversations, conversations)
    peak.agents = Math.max(peak.agents, busy.size)
  }

  return peak
}
