import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { isFailed, isWaiting } from '../node/domain/conversation/outbox/outbox'
import { compareHandoff } from './compare-handoff'
import type { Evidence } from './evidence'
import type { Report } from './findings'
import type { SeenTicket } from './partner-side'
import type { PlayedHandoff } from './actors/played-handoff'
import { readToken, tokensIn } from './actors/tokens'

/** All that is known of one conversation when everything is over. */
interface ConversationEvidence {
  number: number
  record: ConversationRecord | undefined
  tickets: SeenTicket[]
  handoffs: Evidence[]
}

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

/** Tokens that the merchant is shown as failed. */
export const failedIn = (
  record: ConversationRecord | undefined
): Set<string> => {
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

/** The tickets that words of a handoff are on. */
export const ticketsWith = <Ticket extends SeenTicket>(
  { ordinal }: PlayedHandoff,
  tickets: Ticket[]
): Ticket[] => tickets.filter((ticket) => ordinalsIn(ticket).includes(ordinal))

/** Work that waits though everybody is done, and what nobody gave back; undefined when nothing is left. */
export const leftOver = (
  record: ConversationRecord | undefined
): string | undefined => {
  if (!record) return undefined

  const { toBot, lease, handoff } = record
  const waiting = [
    ...handoffsOf(record).flatMap(({ commands }) => commands.filter(isWaiting)),
    ...toBot.filter(isWaiting),
  ]

  return waiting.length > 0 || lease || handoff.status !== 'CLOSED'
    ? JSON.stringify({ waiting, lease, is: handoff.status })
    : undefined
}

export const compareConversation = (
  report: Report,
  { number, record, tickets, handoffs }: ConversationEvidence
): void => {
  compareTickets(report, number, tickets)
  handoffs.forEach((evidence) => compareHandoff(report, evidence))

  const left = leftOver(record)

  if (left !== undefined) report('stuck', left)
}
