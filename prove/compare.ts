import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import {
  compareConversation,
  failedIn,
  ticketsWith,
} from './compare-conversation'
import { compareRepetitions } from './compare-events'
import type { Conversation } from './actors/conversation'
import type { Evidence } from './evidence'
import type { Finding, Report } from './findings'
import type { PartnerSide, SeenTicket } from './partner-side'
import type { PlayedHandoff } from './actors/played-handoff'
import type { Scene } from './scene'
import { conversationId, conversationNumber } from './actors/tokens'

interface Found extends SeenTicket {
  side: PartnerSide
}

/** Bytes that the design gives a record. */
const LARGEST_RECORD = 64 * 1024

const evidenceOf = (
  { stage, sides: [first], accountChangedAt }: Scene,
  record: ConversationRecord | undefined,
  {
    handoff,
    tickets,
    conversation: { number },
  }: { handoff: PlayedHandoff; tickets: Found[]; conversation: Conversation }
): Evidence => {
  const { tally, sends, cloud } = stage
  const own = ticketsWith(handoff, tickets)

  return {
    handoff,
    events: cloud.told.filter((event) => event.handoff.id === handoff.id),
    tickets: own,
    canBeAsked: first.canBeAsked,
    shownAsDone: own
      .flatMap(
        ({ side, reference }) =>
          tally.shownAsDone.get(`${side.account}/${reference}`) ?? []
      )
      .sort((one, other) => one - other),
    arrivedAt: (token) => tally.arrivals.get(token) ?? Infinity,
    isDeaf: tally.deaf.has(number),
    accountChangedAt,
    ambiguous: (token) => sends.ambiguous(token),
    failed: failedIn(record),
    isWeni: stage.weni !== undefined,
  }
}

const compareSize = ({ stage: { tally } }: Scene): Finding[] =>
  tally.largestRecord <= LARGEST_RECORD
    ? []
    : [
        {
          fault: 'grew',
          conversation: 0,
          what: `a record had ${tally.largestRecord} bytes`,
        },
      ]

const allTickets = async ({ sides }: Scene): Promise<Found[]> => {
  const tickets: Found[] = []

  for (const side of sides) {
    tickets.push(...(await side.all()).map((ticket) => ({ ...ticket, side })))
  }

  return tickets
}

/** Compares what each side wrote with what each side saw, and looks for what is left over. */
export const compare = async (
  scene: Scene,
  conversations: Conversation[]
): Promise<Finding[]> => {
  const findings = [...scene.stage.findings]
  const tickets = await allTickets(scene)

  for (const conversation of conversations) {
    const { number, handoffs } = conversation
    const report: Report = (fault, what) =>
      findings.push({ fault, conversation: number, what })
    const record = scene.stage.cloud.record(conversationId(number))
    const own = tickets.filter(
      (ticket) => conversationNumber(ticket.conversationId) === number
    )

    compareConversation(report, {
      number,
      record,
      tickets: own,
      handoffs: handoffs.map((handoff) =>
        evidenceOf(scene, record, { handoff, tickets: own, conversation })
      ),
    })
  }

  return [
    ...findings,
    ...compareRepetitions(scene.stage.cloud.received),
    ...compareSize(scene),
  ]
}
