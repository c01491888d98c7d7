import type { BotEvent } from '../node/domain/conversation/bot-event'
import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { isFailed, isWaiting } from '../node/domain/conversation/outbox'
import { compareHandoff } from './compare-handoff'
import type { Conversation } from './conversation'
import type { Evidence } from './evidence'
import type { Finding, Report } from './findings'
import type { PartnerSide, SeenTicket } from './partner-side'
import type { PlayedHandoff } from './played-handoff'
import type { Scene } from './scene'
import {
  conversationId,
  conversationNumber,
  readToken,
  tokensIn,
} from './tokens'

interface Found extends SeenTicket {
  side: PartnerSide
}

/** Bytes that the design gives a record. */
const LARGEST_RECORD = 64 * 1024

const ordinalsIn = ({ texts }: SeenTicket): number[] =>
  texts.flatMap(tokensIn).map((token) => readToken(token).handoff)

/** Each ticket holds the words of one handoff of one conversation. */
const compareTickets = (
  report: Report,
  conversation: number,
  tickets: SeenTicket[]
): void =>
  tickets.forEach((ticket) => {
    const tokens = ticket.texts.flatMap(tokensIn).map(readToken)
    const isMixed =
      new Set(ordinalsIn(ticket)).size > 1 ||
      tokens.some((token) => token.conversation !== conversation)

    if (isMixed) {
      report('wrongTicket', `${ticket.reference}: ${ticket.texts.join(' | ')}`)
    }
  })

const failedIn = (record: ConversationRecord | undefined): Set<string> => {
  const commands = record ? handoffsOf(record) : []

  return new Set(
    tokensIn(
      JSON.stringify(
        [
          ...commands.flatMap((handoff) => handoff.commands),
          ...(record?.toBot ?? []),
        ].filter(isFailed)
      )
    )
  )
}

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
  const own = tickets.filter((ticket) =>
    ordinalsIn(ticket).includes(handoff.ordinal)
  )

  return {
    handoff,
    stored: record && handoffsOf(record).find(({ id }) => id === handoff.id),
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

/** Work that waits though everybody is done, and what nobody gave back. */
const findLeftOver = (
  report: Report,
  record: ConversationRecord | undefined
): void => {
  if (!record) return

  const { toBot, lease, handoff } = record
  const waiting = [
    ...handoffsOf(record).flatMap(({ commands }) => commands.filter(isWaiting)),
    ...toBot.filter(isWaiting),
  ]

  if (waiting.length > 0 || lease || handoff.status !== 'CLOSED') {
    report('stuck', JSON.stringify({ waiting, lease, is: handoff.status }))
  }
}

/** Of a file each event has a link of its own. */
const wordsOf = ({ id, type, message, event, text }: BotEvent): string =>
  JSON.stringify([
    id,
    type,
    message?.id,
    message?.text,
    message?.attachments.map(({ fileName }) => fileName),
    event,
    text,
  ])

/** An event that is made again after a crash says the same; only when, and how the handoff stands, may have changed. */
const compareRepetitions = ({ stage }: Scene): Finding[] => {
  const said = stage.cloud.received.map(wordsOf)

  return new Set(said).size === stage.cloud.told.length
    ? []
    : [{ fault: 'doubled', conversation: 0, what: 'an event was reworded' }]
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

    compareTickets(report, number, own)
    handoffs.forEach((handoff) =>
      compareHandoff(
        report,
        evidenceOf(scene, record, {
          handoff,
          tickets: own,
          conversation,
        })
      )
    )
    findLeftOver(report, record)
  }

  return [...findings, ...compareRepetitions(scene), ...compareSize(scene)]
}
