import type { Exchange, Ticketer, TicketerRoutes } from '../model'
import type { Sandbox } from '../sandbox'
import { habitsOf } from '../sandbox'

const TIMEOUT_MS = 15_000
const PAUSES_MS = [5000, 10_000]
const LOG_LENGTH = 500
const SHOWN = 4000

interface TicketerCall {
  ticketer: Ticketer
  route: keyof TicketerRoutes
  externalId?: string
  body: object
  /** The key of a try, counted from 0. */
  keyOf(attempt: number): string
}

export interface Answer {
  status: number
  body: string
}

interface Try {
  url: string
  headers: Record<string, string>
  body: string
}

const urlOf = ({ ticketer, route, externalId = '' }: TicketerCall): string =>
  `${ticketer.baseUrl.replace(/(?<!\/)\/+$/, '')}${ticketer.routes[
    route
  ].replaceAll('{{external_id}}', encodeURIComponent(externalId))}`

/** Adds a line to the HTTP log, whose oldest lines go. */
export const logExchange = (
  { db }: Sandbox,
  line: Omit<Exchange, 'id'>
): void => {
  const id = db.next('exchange', 1)

  db.exchanges.put({
    ...line,
    id,
    request: line.request.slice(0, SHOWN),
    response: line.response.slice(0, SHOWN),
  })
  if (id > LOG_LENGTH) db.exchanges.remove(id - LOG_LENGTH)
}

const exchangeOnce = async (
  sandbox: Sandbox,
  { url, headers, body }: Try
): Promise<Answer | undefined> => {
  const at = sandbox.now()
  const answer = await sandbox
    .send(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    .catch((error: Error) => error.message)

  logExchange(sandbox, {
    direction: 'to the ticketer',
    call: new URL(url).pathname,
    key: headers['Idempotency-Key'],
    request: body,
    ...(typeof answer === 'string'
      ? { response: answer }
      : { status: answer.status, response: answer.body }),
    at,
    elapsedMs: sandbox.now() - at,
  })

  return typeof answer === 'string' ? undefined : answer
}

/** A request as it goes over the wire, with what can come ahead of it or beside it. */
const send = async (
  sandbox: Sandbox,
  request: Try
): Promise<Answer | undefined> => {
  const { emptyBodyFirst, twiceAtOnce } = habitsOf(sandbox)

  if (emptyBodyFirst) await exchangeOnce(sandbox, { ...request, body: '' })
  if (twiceAtOnce) {
    sandbox.inBackground(exchangeOnce(sandbox, request))
  }

  return exchangeOnce(sandbox, request)
}

const isFinal = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && answer.status <= 501

const withJitter = (pauseMs: number): number =>
  pauseMs * (0.75 + Math.random() / 2)

/** A retry reuses the request, whose body has been read: the transport refuses to send it. */
const sendAgain = async (
  sandbox: Sandbox,
  request: Try
): Promise<Answer | undefined> => {
  if (!habitsOf(sandbox).spentBodies) return send(sandbox, request)

  logExchange(sandbox, {
    direction: 'to the ticketer',
    call: new URL(request.url).pathname,
    key: request.headers['Idempotency-Key'],
    request: '',
    response: `not sent: ContentLength=${Buffer.byteLength(request.body)} with Body length 0`,
    at: sandbox.now(),
    elapsedMs: 0,
  })

  return undefined
}

/** One call of the contract's, with the time-outs and the retries of Weni's client; nothing where no try was answered. */
export const callTicketer = async (
  sandbox: Sandbox,
  call: TicketerCall
): Promise<Answer | undefined> => {
  const requestId = sandbox.newUuid()
  const request = (attempt: number): Try => ({
    url: urlOf(call),
    headers: {
      Authorization: `Bearer ${call.ticketer.apiToken}`,
      'Content-Type': 'application/json',
      'X-Request-Id': requestId,
      'X-Api-Version': '1',
      'Idempotency-Key': call.keyOf(attempt),
    },
    body: JSON.stringify(call.body),
  })
  let answer = await send(sandbox, request(0))

  for (const [index, pause] of PAUSES_MS.entries()) {
    if (isFinal(answer)) return answer

    await sandbox.wait(withJitter(pause))
    answer = (await sendAgain(sandbox, request(index + 1))) ?? answer
  }

  return answer
}
