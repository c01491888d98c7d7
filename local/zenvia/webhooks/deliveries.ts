import { randomUUID } from 'node:crypto'

import type { WebhookFault } from '../../sandbox/faults/fault'
import { takeWebhookFault } from '../../sandbox/faults/fault-switches'
import type { Delivery, Interaction } from '../model'
import type { Sandbox, WebhookUpdate } from '../sandbox'
import { accountOf } from '../sandbox'

/** Nobody documents how long Zenvia waits. */
const TIMEOUT_MS = 10_000
const DEFAULT_DELAY_MS = 5000

type Sender = Omit<Sandbox, 'queueWebhook'>

interface Deliveries {
  queueWebhook(interaction: Interaction, update: WebhookUpdate): void
  /** Sends what was sent before once more, as a person asks on the page. */
  again(delivery: Delivery): void
  /** Goes on with what was under way when the sandbox ended. */
  resume(): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** What is under way stays pending, for the next start. */
  stop(): void
}

const attempt = async (
  { send }: Sender,
  { url, body }: Delivery
): Promise<Pick<Delivery, 'status' | 'answer'>> => {
  try {
    const { status } = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })

    return {
      status: status >= 200 && status < 300 ? 'delivered' : 'failed',
      answer: String(status),
    }
  } catch {
    return { status: 'failed', answer: 'no answer' }
  }
}

/** Sends each call once, those of one interaction in order. */
const makeLines = (sandbox: Sender) => {
  const lines = new Map<string, Promise<void>>()
  const running = new Set<Promise<void>>()
  let stopped = false

  const deliver = async (delivery: Delivery): Promise<void> => {
    if (stopped) return

    const outcome = await attempt(sandbox, delivery)

    if (!stopped) sandbox.db.deliveries.put({ ...delivery, ...outcome })
  }

  const track = (job: Promise<void>): void => {
    running.add(job)
    void job.finally(() => running.delete(job))
  }

  return {
    inLine: (delivery: Delivery): void => {
      const before = lines.get(delivery.interaction) ?? Promise.resolve()
      const job = before.then(() => deliver(delivery))

      lines.set(delivery.interaction, job)
      track(job)
    },
    late: (delivery: Delivery, delayMs: number): void =>
      track(sandbox.wait(delayMs).then(() => deliver(delivery))),
    idle: async (): Promise<void> => {
      await new Promise(setImmediate)
      while (running.size > 0) await Promise.all(running)
    },
    stop: (): void => {
      stopped = true
    },
  }
}

type Lines = ReturnType<typeof makeLines>

/** Sends a call as the switches for webhooks say. */
const makeFaultySender = ({ db }: Sender, { inLine, late }: Lines) => {
  let held: Delivery[] = []

  const overtake = (delivery: Delivery): void => {
    const overtaken = held

    held = []
    inLine(delivery)
    overtaken.forEach(inLine)
  }

  const fail = (delivery: Delivery, fault: WebhookFault): void => {
    switch (fault.kind) {
      case 'drop':
        return db.deliveries.put({ ...delivery, status: 'dropped' })

      case 'reorder':
        return void held.push(delivery)

      case 'delay':
        return late(delivery, fault.delayMs ?? DEFAULT_DELAY_MS)

      case 'duplicate':
        overtake(delivery)

        return inLine(delivery)
    }
  }

  return (delivery: Delivery): void => {
    const fault = takeWebhookFault(db)

    if (fault) fail(delivery, fault)
    else overtake(delivery)
  }
}

/** The calls that tell the store's webhook what happens. */
export const makeDeliveries = (sandbox: Sender): Deliveries => {
  const { db, now } = sandbox
  const lines = makeLines(sandbox)
  const start = makeFaultySender(sandbox, lines)

  return {
    queueWebhook: ({ id, extra }, update) => {
      const { webhook_url: url } = accountOf(sandbox)
      const delivery: Delivery = {
        id: randomUUID(),
        interaction: id,
        body: JSON.stringify({ interaction_hash: id, extra, ...update }),
        url,
        status: url ? 'pending' : 'dropped',
        created_at: now(),
      }

      db.deliveries.put(delivery)
      if (url) setImmediate(() => start(delivery))
    },
    again: (delivery) =>
      lines.inLine({ ...delivery, url: accountOf(sandbox).webhook_url }),
    resume: () =>
      db.deliveries
        .all()
        .filter(({ status }) => status === 'pending')
        .forEach(lines.inLine),
    idle: lines.idle,
    stop: lines.stop,
  }
}
