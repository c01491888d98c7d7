import type { RequestListener } from 'node:http'
import { Readable } from 'node:stream'

import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  OutboundHttp,
} from '../node/ports/outbound-http'
import { callDirectly } from './direct-call'
import type { Stage } from './stage'

type Reply = Result<HttpAnswer, HttpFailure>

const refusal = (status: number, headers: Record<string, string>): Reply =>
  ok({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    text: '{"error":"Fault"}',
  })

const perform = async (
  { time }: Stage,
  listener: RequestListener,
  { method, url, headers, json, body }: HttpRequest
): Promise<Reply> =>
  ok(
    await time.hold(
      callDirectly(listener, {
        method,
        url,
        headers: {
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: json === undefined ? body : JSON.stringify(json),
      })
    )
  )

/** Goes wrong in one of the ways in which a partner's answers do. */
const fail = async (
  stage: Stage,
  request: HttpRequest,
  act: () => Promise<Reply>
): Promise<Reply> => {
  const { random, time, tally } = stage
  const kind = random.below(6)

  if (kind === 0) return err({ kind: 'NOT_SENT', detail: 'refused' })
  if (kind === 1) {
    return refusal(429, { 'retry-after': String(1 + random.below(30)) })
  }

  if (request.method !== 'GET') tally.ambiguous += 1
  if (kind === 2) return refusal(random.chance(0.5) ? 500 : 503, {})
  if (kind === 3) await act()
  if (kind === 4) {
    await act()
    await time.sleep(request.timeoutMs)
  }
  if (kind === 5) await time.sleep(request.timeoutMs)

  return err({ kind: 'UNSURE', detail: 'no answer' })
}

/** The way to a partner's sandbox in this process, with faults from the seed. */
export const internet = (
  stage: Stage,
  listener: RequestListener
): OutboundHttp => {
  const request = async (asked: HttpRequest): Promise<Reply> => {
    const act = (): Promise<Reply> => perform(stage, listener, asked)

    await stage.pause(5, 60)

    const reply = stage.strikes('partner')
      ? await fail(stage, asked, act)
      : await act()

    await stage.pause(5, 60)

    return reply
  }

  return {
    request,
    stream: async (asked) =>
      (await request(asked)).map(({ text, ...answer }) => ({
        ...answer,
        stream: Readable.from([Buffer.from(text)]),
      })),
  }
}
