import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import type { BotTicket } from '../../../domain/conversation/bot/bot-ticket'
import { NO_TICKET_CODE } from '../../../domain/conversation/failures/failure-cause'
import type { BotAnswer } from '../../../domain/conversation/outbox/outcome'
import type { BotSettings } from '../../../domain/settings/settings'
import type { BotAttempt, BotChannel } from '../../../ports/bot-channel'
import type { Clock } from '../../../ports/clock'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { HttpAnswer, OutboundHttp } from '../../../ports/outbound-http'
import type { SecretVault } from '../../../ports/secret-vault'
import { openSigningSecrets } from '../signing-secrets'
import { closeBody, messageBody, withLinks } from './callback-bodies'
import {
  isUnfetched,
  readCloseAnswer,
  readMessageAnswer,
  readSilence,
} from './ticketer-answer'
import { callTicketer } from './ticketer-client'

interface Parts {
  http: OutboundHttp
  vault: SecretVault
  clock: Pick<Clock, 'now'>
}

type Answered = Result<BotAnswer, DeliveryFailure>

interface Connection extends Pick<Parts, 'http' | 'clock'> {
  addressOf(ticket?: BotTicket): string | undefined
  secrets: string[]
  /** Milliseconds since the epoch. */
  deadline: number
}

const UNKNOWN_TICKET = 'live-support-test'

const withoutTicket: DeliveryFailure = {
  kind: 'REFUSED',
  code: NO_TICKET_CODE,
  detail: 'Weni has no open ticket of this conversation',
}

const notCalledYet: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'bot.not-called-yet',
  detail: 'Weni has told no address',
}

const mayHaveArrived: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'bot.ambiguous',
  mayHaveArrived: true,
  detail: 'An earlier try may have arrived',
}

const connect = async (
  { http, vault, clock }: Parts,
  bot: BotSettings,
  timeoutMs: number
): Promise<Result<Connection, DeliveryFailure>> => {
  const now = clock.now()

  return (await openSigningSecrets(vault, bot, now)).map((secrets) => ({
    http,
    clock,
    secrets,
    deadline: now + timeoutMs,
    addressOf: (ticket) =>
      bot.connection?.address ?? ticket?.callbackAddress ?? bot.learnedAddress,
  }))
}

/** With the secret before the present one where that is refused, as a day after a change it may be. */
const call = async (
  { http, clock, secrets, deadline }: Connection,
  url: string,
  body: object
): ReturnType<typeof callTicketer> => {
  let answer: Awaited<ReturnType<typeof callTicketer>> | undefined

  for (const secret of secrets) {
    const now = clock.now()

    answer = await callTicketer(http, {
      url,
      body,
      secret,
      now,
      timeoutMs: Math.max(1, deadline - now),
    })

    if (answer.isErr() || answer.value.status !== 401) return answer
  }

  return answer ?? err({ kind: 'NOT_SENT', detail: 'No secret' })
}

interface Posting {
  route: 'messages' | 'tickets/close'
  ticket?: BotTicket
  body: object
  /** Doing it twice does no harm. */
  repeatable: boolean
  read: typeof readCloseAnswer
}

const post = async (
  connection: Connection,
  { route, ticket, body, repeatable, read }: Posting
): Promise<Answered> => {
  const address = connection.addressOf(ticket)

  if (address === undefined) return err(notCalledYet)

  const answer = await call(connection, `${address}/${route}`, body)

  return answer
    .mapErr((silence) => readSilence(silence, { repeatable }))
    .andThen((received: HttpAnswer) =>
      read(received, {
        now: connection.clock.now(),
        openedAt: ticket?.openedAt,
      })
    )
}

/** Enough for one call more. */
const LEAST_MS = 2000

const isTimeLeft = ({ clock, deadline }: Connection): boolean =>
  deadline - clock.now() >= LEAST_MS

/** A file that Weni cannot fetch goes out as a link in the text, since later messages would wait for the file. */
const sendMessage = async (
  connection: Connection,
  event: BotEvent,
  { tickets, ambiguous }: BotAttempt
): Promise<Answered> => {
  const ticket = tickets.at(-1)
  const bodyOf = (told: BotEvent) => messageBody(told, ticket?.externalId ?? '')
  const body = bodyOf(event)

  if (!body) return ok({})
  if (!ticket) return err(withoutTicket)
  if (ambiguous) return err(mayHaveArrived)

  const postMessage = (message: object): Promise<Answered> =>
    post(connection, {
      route: 'messages',
      ticket,
      body: message,
      repeatable: false,
      read: readMessageAnswer,
    })
  const sent = await postMessage(body)

  return isUnfetched(sent) && isTimeLeft(connection)
    ? postMessage(bodyOf(withLinks(event)) ?? body)
    : sent
}

/** Each of the handoff's tickets, and none twice: what is closed over there is told to us while we call. */
const closeAll = async (
  connection: Connection,
  event: BotEvent,
  tickets: BotTicket[]
): Promise<Answered> => {
  let answered: Answered = ok({})

  for (const ticket of tickets) {
    const closed = await post(connection, {
      route: 'tickets/close',
      ticket,
      body: closeBody(event, ticket),
      repeatable: true,
      read: readCloseAnswer,
    })

    if (answered.isOk()) answered = closed
  }

  return answered
}

/** A ticket that nobody has: what Weni says of it proves the address and the secret, and changes nothing. */
const test = async (
  connection: Connection,
  event: BotEvent
): Promise<Answered> => {
  const answer = await post(connection, {
    route: 'messages',
    body: messageBody({ ...event, text: 'Test' }, UNKNOWN_TICKET) ?? {},
    repeatable: true,
    read: readMessageAnswer,
  })

  return answer.orElse((failure) =>
    failure.kind === 'REFUSED' && failure.concerns === 'TICKET'
      ? ok({ status: failure.status })
      : err(failure)
  )
}

/** Weni's generic ticketer: an agent's words and the end of a ticket go to its event callback. */
export const weniTicketer = (parts: Parts): BotChannel => ({
  deliver: async (event, bot, attempt) => {
    const connection = await connect(parts, bot, attempt.timeoutMs)

    if (connection.isErr()) return err(connection.error)

    switch (event.type) {
      case 'handoff.message':
      case 'handoff.unavailable':
        return sendMessage(connection.value, event, attempt)

      case 'handoff.closed':
        return closeAll(connection.value, event, attempt.tickets)

      case 'test':
        return test(connection.value, event)

      case 'handoff.accepted':
      case 'handoff.queued':
      case 'handoff.transferred':
      case 'handoff.typing':
        return ok({ isUnsent: true })
    }
  },
})
