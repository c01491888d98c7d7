import { z } from 'zod'

import type { RunOperation } from './bot-api'
import { botEvent } from './on-bot-event'
import type { EventTools } from './take-event'
import { takeEvent } from './take-event'

const PAUSE_MS = 2000
const WAIT_S = 15

/** GraphQL answers null for what a callback leaves out. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value

  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) => [name, withoutNulls(field)])
  )
}

const page = z.object({
  botEvents: z.object({
    events: z.array(z.preprocess(withoutNulls, botEvent)),
    cursor: z.string().nullable(),
  }),
})

const QUERY = `query ($after: String, $waitSeconds: Int!) {
  botEvents(after: $after, limit: 50, waitSeconds: $waitSeconds) {
    events {
      id type conversationId text typing
      handoff { status queuePosition agent { name } }
      message { text attachments { url contentType fileName } agent { name } }
      event { type }
    }
    cursor
  }
}`

interface Tools extends EventTools {
  save(): void
  ask: RunOperation
  pause(milliseconds: number): Promise<void>
}

/** Takes what waits, and only then says so, with the next question. */
const askOnce = async (tools: Tools, waitSeconds: number): Promise<void> => {
  const { events, cursor } = page.parse(
    await tools.ask(QUERY, { after: tools.state.cursor, waitSeconds })
  ).botEvents

  for (const event of events) await takeEvent(tools, event)
  tools.state.cursor = cursor ?? undefined
  tools.save()
}

/** Asks for events as long as the bot is one that asks. */
export const pollEvents = (tools: Tools): { resume(): void; stop(): void } => {
  let running = false
  let stopped = false

  const isAsking = (): boolean =>
    !stopped &&
    tools.state.kind === 'POLLING' &&
    tools.state.credentials !== undefined

  const run = async (): Promise<void> => {
    while (isAsking()) {
      await askOnce(tools, WAIT_S).catch(() => tools.pause(PAUSE_MS))
    }
  }

  return {
    resume: () => {
      if (running) return
      running = true
      void run().finally(() => {
        running = false
      })
    },
    stop: () => {
      stopped = true
    },
  }
}
