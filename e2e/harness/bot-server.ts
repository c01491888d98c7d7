import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { Webhook } from 'standardwebhooks'
import { z } from 'zod'

import type { BotEvent } from '../../node/domain/conversation/bot/bot-event'

const shape = z.looseObject({
  id: z.string(),
  type: z.string(),
  conversationId: z.string(),
  handoff: z.looseObject({ id: z.string(), partner: z.string() }),
  message: z.looseObject({ text: z.string().optional() }).optional(),
  event: z.object({ type: z.string() }).optional(),
})

const event = z.custom<BotEvent>((value) => shape.safeParse(value).success)

export interface BotServer {
  origin: string
  /** What came, proven by its signature, repetitions included. */
  received: BotEvent[]
  /** Words of a conversation's messages, and types of its other events, as they came. */
  eventsOf(conversationId: string): string[]
  /** Host headers of the calls. */
  hosts: Set<string>
  /** Answers the next calls with these statuses before it answers 200 again. */
  answerNext(...statuses: number[]): void
  trust(signingSecret: string): void
  close(): Promise<void>
}

/** A bot of somebody else, outside the product. */
export const startBotServer = async (): Promise<BotServer> => {
  const received: BotEvent[] = []
  const hosts = new Set<string>()
  const statuses: number[] = []
  let secret = ''
  const server = createServer((request, response) => {
    const parts: Buffer[] = []

    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const status = statuses.shift() ?? 200

      hosts.add(request.headers.host ?? '')
      try {
        const proven = new Webhook(secret).verify(
          body,
          request.headers as Record<string, string>
        )

        if (status < 300) received.push(event.parse(proven))
        response.writeHead(status).end('{}')
      } catch {
        response.writeHead(401).end('{}')
      }
    })
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    eventsOf: (conversationId) =>
      received
        .filter((event) => event.conversationId === conversationId)
        .map(({ type, message }) => message?.text ?? type),
    hosts,
    answerNext: (...next) => statuses.push(...next),
    trust: (signingSecret) => {
      secret = signingSecret
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
