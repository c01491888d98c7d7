import type { BotEvent } from '../node/domain/conversation/bot-event'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { isFailed } from '../node/domain/conversation/outbox'
import type { Conversation, Scene } from './conversation'
import type { Fault, Finding } from './findings'
import type { SeenTicket } from './partner-side'
import type { PlayedHandoff } from './played-handoff'
import {
  conversationId,
  conversationNumber,
  readToken,
  tokensIn,
} from './tokens'

/** Partners write instants in whole seconds. */
const STAMP_MS = 1000

/** How long a close waits for words of a partner that cannot be asked: 3 s, less what a call takes. */
const SETTLED_MS = 2000

type Report = (fault: Fault, what: string) => void

const inOrder = (seen: string[], written: string[]): boolean => {
  const known = seen.filter((token) => written.includes(token))

  return known.every(
    (token, index) =>
      index === 0 ||
      written.indexOf(known[index - 1] ?? '') < written.indexOf(token)
  )
}

const compareWords = (
  report: Report,
  words: {
    written: string[]
    seen: string[]
    isExcused(token: string): boolean
  }
): void => {
  const { written, seen } = words
  const once = [...new Set(seen)]

  written
    .filter((token) => !seen.includes(token) && !words.isExcused(token))
    .forEach((token) => report('lost', token))
  once
    .filter((token) => seen.indexOf(token) !== seen.lastIndexOf(token))
    .forEach((token) => report('doubled', token))
  if (!inOrder(once, written)) {
    report('outOfOrder', `${once.join(' ')} instead of ${written.join(' ')}`)
  }
}

/** What of it is shown to the merchant as failed. */
const visiblyFailed = ({ stage }: Scene, conversation: number): string => {
  const record = stage.cloud.conversations.peek(conversationId(conversation))

  return JSON.stringify(
    record
      ? handoffsOf(record).flatMap(({ commands }) => commands.filter(isFailed))
      : []
  )
}

const closeOf = (events: BotEvent[], { id }: PlayedHandoff) =>
  events.filter(({ event, handoff }) => event && handoff.id === id)

/** The last words of the agent, which a close must not overtake. */
const lastWords = (
  { stage, side }: Scene,
  handoff: PlayedHandoff,
  solvedAt: number
): string[] =>
  handoff.fromAgent
    .filter(({ at, token }) => {
      const arrivedAt = stage.tally.arrivals.get(token) ?? Infinity

      return side.canBeAsked
        ? at <= solvedAt
        : arrivedAt <= solvedAt + SETTLED_MS
    })
    .map(({ token }) => token)

const compareCloses = (
  report: Report,
  scene: Scene,
  { handoff, events }: { handoff: PlayedHandoff; events: BotEvent[] }
): void => {
  const closes = closeOf(events, handoff)
  const [first] = closes

  if (!first) return report('wokenNever', handoff.id)
  if (closes.length > 1) report('wokenTwice', handoff.id)

  const { closeReason } = first.handoff

  if (closeReason === 'SHOPPER_LEFT' && handoff.endedAt === undefined) {
    report('wokenEarly', `${handoff.id}: nobody left`)
  }
  if (closeReason !== 'AGENT_RESOLVED') return

  const closedAt = Date.parse(first.createdAt) + STAMP_MS
  const solvedAt = handoff.solvedAt.filter((at) => at <= closedAt).pop()
  const before = events.slice(0, events.indexOf(first))

  if (solvedAt === undefined) {
    return report('wokenEarly', `${handoff.id}: nobody was done`)
  }

  lastWords(scene, handoff, solvedAt)
    .filter((token) => !before.some((event) => isOf(event, token)))
    .forEach((token) => report('wokenEarly', `before ${token}`))
}

const isOf = ({ message }: BotEvent, token: string): boolean =>
  tokensIn(message?.text ?? '').includes(token)

const compareTickets = (
  report: Report,
  conversation: Conversation,
  tickets: SeenTicket[]
): void =>
  tickets.forEach(({ reference, texts }) => {
    const tokens = texts.flatMap(tokensIn).map(readToken)
    const handoffs = new Set(tokens.map(({ handoff }) => handoff))
    const strangers = tokens.filter(
      (token) => token.conversation !== conversation.number
    )

    if (strangers.length > 0 || handoffs.size > 1) {
      report('wrongTicket', `${reference}: ${texts.join(' | ')}`)
    }
  })

/** When words could be known to us: as they are written, or as a partner that cannot be asked tells them. */
const learnedAt = (
  { stage, side }: Scene,
  { fromAgent }: PlayedHandoff,
  token: string
): number =>
  (side.canBeAsked
    ? fromAgent.find((one) => one.token === token)?.at
    : stage.tally.arrivals.get(token)) ?? Infinity

const compareWordsOfBot = (
  report: Report,
  scene: Scene,
  { handoff, events }: { handoff: PlayedHandoff; events: BotEvent[] }
): void => {
  const own = events.filter((event) => event.handoff.id === handoff.id)
  const tokens = own.flatMap(({ message }) => tokensIn(message?.text ?? ''))
  const [close] = closeOf(own, handoff)
  const closedAt = close ? Date.parse(close.createdAt) : Infinity
  const isDone = close?.handoff.closeReason === 'AGENT_RESOLVED'

  tokens
    .filter((token) => !handoff.fromAgent.some((one) => one.token === token))
    .forEach((token) => report('wrongTicket', `${token} in ${handoff.id}`))
  compareWords(report, {
    written: handoff.fromAgent.map(({ token }) => token),
    seen: tokens,
    isExcused: (token) => {
      const at = learnedAt(scene, handoff, token)

      return isDone ? at === Infinity : at >= closedAt - STAMP_MS
    },
  })
}

/** Compares what each side wrote with what each side saw, and looks for what is left over. */
export const compare = async (
  scene: Scene,
  conversations: Conversation[]
): Promise<Finding[]> => {
  const { stage, side } = scene
  const findings: Finding[] = []
  const tickets = await side.all()

  for (const conversation of conversations) {
    const { number } = conversation
    const report: Report = (fault, what) =>
      findings.push({ fault, conversation: number, what })
    const events = stage.cloud.inbox.once.filter(
      (event) => conversationNumber(event.conversationId) === number
    )
    const own = tickets.filter(
      (ticket) => conversationNumber(ticket.conversationId) === number
    )
    const failed = visiblyFailed(scene, number)
    const seen = own.flatMap(({ texts }) => texts.flatMap(tokensIn))

    compareTickets(report, conversation, own)
    conversation.handoffs.forEach((handoff) => {
      compareWords(report, {
        written: handoff.fromShopper,
        seen: seen.filter(
          (token) => readToken(token).handoff === handoff.ordinal
        ),
        isExcused: (token) => failed.includes(`"${token}"`),
      })
      compareWordsOfBot(report, scene, { handoff, events })
      compareCloses(report, scene, { handoff, events })
    })
    findStuck(report, scene, number)
  }

  return findings
}

const findStuck = (report: Report, { stage }: Scene, number: number): void => {
  const record = stage.cloud.conversations.peek(conversationId(number))

  if (!record) return

  const waiting = [
    ...handoffsOf(record).flatMap(({ commands }) =>
      commands.filter((command) => !isFailed(command))
    ),
    ...record.toBot.filter((item) => !isFailed(item)),
  ]

  if (
    waiting.length > 0 ||
    record.lease ||
    record.handoff.status !== 'CLOSED'
  ) {
    report(
      'stuck',
      JSON.stringify({
        waiting,
        lease: record.lease,
        is: record.handoff.status,
      })
    )
  }
}
