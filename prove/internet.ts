import { Readable } from 'node:stream'

import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  OutboundHttp,
} from '../node/ports/outbound-http'
import { undocumented } from '../node/adapters/zendesk/testing/documented'
import { callDirectly } from './direct-call'
import type { PartnerSide } from './partner-side'
import type { Send } from './sends'
import type { Stage } from './stage'
import { conversationNumber } from './actors/tokens'
import { WENI_HOST } from './weni-side'

type Reply = Result<HttpAnswer, HttpFailure>

/** A request that is on its way from a replica. */
interface Way {
  stage: Stage
  sides: readonly PartnerSide[]
  sender: object
  asked: HttpRequest
}

interface Performed {
  reply: Reply
  send?: Send
}

const refusal = (status: number, headers: Record<string, string>): Reply =>
  ok({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    text: '{"error":"Fault"}',
  })

/** The bot, a shopper's file at its side, or a host that nobody has. */
const elsewhere = async ({ stage, asked }: Way): Promise<Reply> => {
  const { url, body } = asked
  const { hostname } = new URL(url)

  if (hostname === WENI_HOST && stage.weni)
    return ok(await stage.weni.take(asked))

  if (hostname === 'bot.weni.ai') {
    const event = JSON.parse(String(body)) as BotEvent

    stage.cloud.received.push(event)
    stage.note(conversationNumber(event.conversationId), `bot: ${event.id}`)

    return ok({ status: 200, headers: {}, text: '{}' })
  }

  return hostname === 'media.weni.ai'
    ? ok({
        status: 200,
        headers: { 'content-type': 'application/pdf' },
        text: '%PDF',
      })
    : refusal(404, {})
}

/** Has the partner do it, and keeps what it did and showed. */
const perform = async (way: Way): Promise<Performed> => {
  const { stage, sides, sender, asked } = way
  const { method, url, headers, json, body } = asked
  const { hostname } = new URL(url)
  const side = sides.find((one) => one.owns(hostname))

  if (!side) return { reply: await elsewhere(way) }

  const [first] = undocumented(asked)

  if (first !== undefined) throw new Error(`Zendesk documents no ${first}`)

  const content = json === undefined ? body : JSON.stringify(json)
  const answer = await stage.time.hold(
    callDirectly(side.listener, {
      method,
      url,
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: content,
    })
  )

  if (answer.status === 404 && /\/tickets\/\d+/.test(url)) {
    const what = `${method} ${url}, which is no ticket of this account`

    stage.findings.push({ fault: 'wrongTicket', conversation: 0, what })
  }
  if (answer.status >= 300) return { reply: ok(answer) }

  if (method === 'GET') {
    const done = side.shownAsDone(url, answer.text)

    if (done !== undefined) {
      stage.tally.showsAsDone(`${side.account}/${done}`, stage.time.now())
    }

    return { reply: ok(answer) }
  }

  return {
    reply: ok(answer),
    send: stage.sends.tookEffect(sender, String(content ?? '')),
  }
}

/** Goes wrong in one of the ways in which a partner's answers do. */
const fail = async (way: Way): Promise<Reply> => {
  const { stage, asked } = way
  const { random, time } = stage
  const kind = random.below(7)

  if (kind === 0) return err({ kind: 'NOT_SENT', detail: 'refused' })
  if (kind === 1) {
    return refusal(429, { 'retry-after': String(1 + random.below(30)) })
  }
  if (kind === 2) return refusal(random.chance(0.5) ? 500 : 503, {})
  if (kind === 3) {
    await stage.pause(1000, 4000)

    return (await perform(way)).reply
  }
  if (kind >= 5) {
    const { send } = await perform(way)

    if (send) stage.sends.lost(send)
  }
  if (kind === 4 || kind === 6) await time.sleep(asked.timeoutMs)

  return err({ kind: 'AMBIGUOUS', detail: 'no answer' })
}

/** The way of one replica to the partner's sandboxes in this process, with faults from the seed. */
export const internet = (
  stage: Stage,
  sides: readonly PartnerSide[],
  sender: object
): OutboundHttp => {
  const request = async (asked: HttpRequest): Promise<Reply> => {
    const way = { stage, sides, sender, asked }

    await stage.pause(5, 60)

    const reply = stage.strikes('partner')
      ? await fail(way)
      : (await perform(way)).reply

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
