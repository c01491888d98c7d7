import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import { MINUTE_MS } from '../node/domain/time-units'
import { compareWords } from './compare-words'
import type { Evidence } from './evidence'
import { closedAt, closesOf, doneAt } from './evidence'
import type { Report } from './findings'
import { readToken, tokensIn } from './actors/tokens'

/** How long a close waits for words of a partner that cannot be asked: 3 s, less what a call takes. */
const SETTLED_MS = 2000

/** Silence for a quarter of an hour, a sweep, and the longest pauses between tries. */
const LATE_MS = 45 * MINUTE_MS

const tokensOf = ({ message }: BotEvent): string[] => [
  ...tokensIn(message?.text ?? ''),
  ...(message?.attachments ?? []).flatMap(({ fileName = '' }) =>
    tokensIn(fileName)
  ),
]

/** Everything that the shopper was acknowledged is on the ticket, once, or is shown as failed. */
const compareShopper = (report: Report, evidence: Evidence): void => {
  const { handoff, tickets, failed } = evidence
  const [reason = ''] = handoff.fromShopper

  compareWords(report, {
    written: handoff.fromShopper,
    seen: tickets
      .flatMap(({ texts }) => texts.flatMap(tokensIn))
      .filter((token) => readToken(token).handoff === handoff.ordinal),
    isExcused: (token) =>
      failed.has(token) || (token === reason && neverBegan(evidence)),
    mayRepeat: (token) => (evidence.canBeAsked ? 0 : evidence.ambiguous(token)),
  })
}

/**
 * The partner did not take it within five minutes, and the shopper was told; or the shopper left before it did, and by then the
 * account was another.
 */
const neverBegan = (evidence: Evidence): boolean => {
  const { handoff, tickets, accountChangedAt } = evidence
  const isLeft = handoff.endedAt !== undefined && tickets.length === 0

  return (
    (isLeft && accountChangedAt !== undefined) ||
    closesOf(evidence).some(
      ({ handoff: { closeReason } }) => closeReason === 'PARTNER_FAILED'
    )
  )
}

/** A webhook call may be so late. */
const LATEST_CALL_MS = 200_000

/** Nobody can ask the account that was left for words whose webhook call was not there yet. */
const isLeftBehind = (
  { accountChangedAt, isDeaf }: Evidence,
  at: number
): boolean =>
  accountChangedAt !== undefined &&
  (isDeaf || at > accountChangedAt - LATEST_CALL_MS)

/** Words that no side can bring to the shopper any more: they came when the bot had the conversation back. */
const isTooLate = (evidence: Evidence, token: string): boolean => {
  const { handoff, canBeAsked } = evidence
  const [close] = closesOf(evidence)
  const isDone = close?.handoff.closeReason === 'AGENT_RESOLVED'
  const at = handoff.fromAgent.find((one) => one.token === token)?.at ?? 0

  if (canBeAsked) {
    const until = isDone ? (doneAt(evidence) ?? Infinity) : closedAt(evidence)

    return at > until || isLeftBehind(evidence, at)
  }

  const arrivedAt = evidence.arrivedAt(token)

  return isDone ? arrivedAt === Infinity : arrivedAt > closedAt(evidence)
}

/** Of what the shopper will never read the agent is told, unless nobody heard of it. */
const compareNotes = (report: Report, evidence: Evidence): void => {
  const { handoff, tickets, canBeAsked, isDeaf, accountChangedAt } = evidence
  const seen = evidence.events.flatMap(tokensOf)
  const unread = handoff.fromAgent.filter(({ token }) => !seen.includes(token))
  const notes = tickets.reduce((sum, ticket) => sum + ticket.notes, 0)

  if (!canBeAsked || isDeaf || accountChangedAt !== undefined) return

  if (notes < unread.length) {
    report('lost', `${unread.map(({ token }) => token).join(' ')}, unsaid`)
  }
}

/** Of what Weni may not have sent merchant and agent are told. */
const isShownAsFailed = (
  { isWeni, failed }: Evidence,
  token: string
): boolean => isWeni && failed.has(token)

const compareAgent = (report: Report, evidence: Evidence): void => {
  const { handoff, events } = evidence
  const written = handoff.fromAgent.map(({ token }) => token)
  const seen = events.flatMap(tokensOf)

  seen
    .filter((token) => !written.includes(token))
    .forEach((token) => report('wrongTicket', `${token} in ${handoff.id}`))
  compareWords(report, {
    written,
    seen,
    isExcused: (token) =>
      isTooLate(evidence, token) || isShownAsFailed(evidence, token),
    mayRepeat: () => 0,
  })
  compareNotes(report, evidence)
}

/** The agent's words that a close must not overtake. */
const lastWords = (evidence: Evidence, done: number): string[] =>
  evidence.handoff.fromAgent
    .filter(({ at, token }) =>
      evidence.canBeAsked
        ? at <= done
        : evidence.arrivedAt(token) <= done + SETTLED_MS
    )
    .map(({ token }) => token)

const whyEarly = (evidence: Evidence, close: BotEvent): string | undefined => {
  const { handoff, accountChangedAt } = evidence
  const { closeReason, partnerReference } = close.handoff

  const causes: Partial<Record<string, boolean>> = {
    SHOPPER_LEFT: handoff.endedAt !== undefined,
    AGENT_RESOLVED: doneAt(evidence) !== undefined,
    PARTNER_FAILED:
      accountChangedAt !== undefined || partnerReference === undefined,
  }

  return causes[closeReason ?? ''] ? undefined : `${closeReason} without cause`
}

/** When everything was there that the close waits for. */
const dueAt = ({ handoff, canBeAsked }: Evidence): number =>
  handoff.endedAt ??
  (canBeAsked ? (handoff.solvedAt.at(-1) ?? Infinity) : Infinity)

const compareClose = (report: Report, evidence: Evidence): void => {
  const { handoff, events } = evidence
  const closes = closesOf(evidence)
  const [close] = closes

  if (!close) return report('wokenNever', handoff.id)
  if (closes.length > 1) report('wokenTwice', handoff.id)

  const why = whyEarly(evidence, close)
  const done = doneAt(evidence)
  const before = events.slice(0, events.indexOf(close)).flatMap(tokensOf)

  if (why !== undefined) report('wokenEarly', `${handoff.id}: ${why}`)
  if (close.handoff.closeReason === 'AGENT_RESOLVED' && done !== undefined) {
    lastWords(evidence, done)
      .filter(
        (token) => !before.includes(token) && !isShownAsFailed(evidence, token)
      )
      .forEach((token) => report('wokenEarly', `before ${token}`))
  }
  if (closedAt(evidence) - dueAt(evidence) > LATE_MS) {
    report('wokenLate', handoff.id)
  }
}

/** What the shopper left or the account lost is over for the agents, too. */
const compareEnd = (report: Report, evidence: Evidence): void => {
  const { handoff, tickets, accountChangedAt } = evidence
  const isLeft = handoff.endedAt !== undefined && handoff.solvedAt.length === 0

  tickets
    .filter(({ isOpen }) => isOpen && isLeft && accountChangedAt === undefined)
    .forEach(({ reference }) =>
      report('neverEnds', `${reference} is open, and nobody is there`)
    )
}

export const compareHandoff = (report: Report, evidence: Evidence): void => {
  compareShopper(report, evidence)
  compareAgent(report, evidence)
  compareClose(report, evidence)
  compareEnd(report, evidence)
}
