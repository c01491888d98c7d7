import {
  compareConversation,
  failedIn,
  ticketsWith,
} from '../../prove/compare-conversation'
import { compareRepetitions } from '../../prove/compare-events'
import type { Conversation } from '../../prove/actors/conversation'
import type { Evidence } from '../../prove/evidence'
import type { Finding } from '../../prove/findings'
import type { SeenTicket } from '../../prove/partner-side'
import type { PlayedHandoff } from '../../prove/actors/played-handoff'
import { conversationId } from '../../prove/actors/tokens'
import type { Stage } from './stage'
import { receivedBy } from './stage'
import { recordsIn } from './stored-records'

const toldOnce = (stage: Stage) => {
  const seen = new Set<string>()

  return receivedBy(stage).filter(({ id }) => !seen.has(id) && seen.add(id))
}

interface Known {
  number: number
  tickets: SeenTicket[]
  failed: ReadonlySet<string>
}

const evidenceOf = (
  stage: Stage,
  handoff: PlayedHandoff,
  { number, tickets, failed }: Known
): Evidence => {
  const { seen } = stage
  const events = toldOnce(stage).filter(
    ({ handoff: { id } }) => id === handoff.id
  )
  const own = ticketsWith(handoff, tickets)

  return {
    handoff,
    events,
    tickets: own,
    canBeAsked: events[0]?.handoff.partner === 'ZENDESK',
    shownAsDone: own
      .flatMap(({ reference }) => seen.shownAsDone(reference))
      .sort((one, other) => one - other),
    arrivedAt: (token) => seen.arrivals.get(token) ?? Infinity,
    isDeaf: seen.deaf.has(number),
    ambiguous: (token) => seen.ambiguous(token),
    failed,
    isWeni: false,
  }
}

/** Compares what each side wrote with what each side saw, and looks for what is left over. */
export const compare = async (
  stage: Stage,
  conversations: Conversation[]
): Promise<Finding[]> => {
  const findings = compareRepetitions(receivedBy(stage))
  const recordOf = recordsIn(stage.product.dataFolder)
  const tickets = (
    await Promise.all(Object.values(stage.agents).map((one) => one.all()))
  ).flat()

  conversations.forEach(({ number, handoffs }) => {
    const id = conversationId(number)
    const record = recordOf(id)
    const own = tickets.filter((ticket) => ticket.conversationId === id)
    const known = { number, tickets: own, failed: failedIn(record) }

    compareConversation(
      (fault, what) => findings.push({ fault, conversation: number, what }),
      {
        number,
        record,
        tickets: own,
        handoffs: handoffs.map((handoff) => evidenceOf(stage, handoff, known)),
      }
    )
  })

  return findings
}
