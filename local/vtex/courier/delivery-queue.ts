import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { writeFileAtomically } from '../../write-file-atomically'

/** One event on its way to one handler of the service. */
export interface EventDelivery {
  id: string
  /** Key of the handler in service.json's events. */
  handler: string
  sender: string
  key: string
  /** JSON text. */
  body: string
  attempts: number
}

/** Returns whether the event is settled; `false` asks to be called again later. */
type Deliver = (delivery: EventDelivery) => Promise<boolean>

interface DeliveryQueue {
  /** The event survives the process once this returns. */
  add(delivery: Omit<EventDelivery, 'id' | 'attempts'>): void
  waiting(): number
  /** Waits until running deliveries ended; the rest stays on disk. */
  close(): Promise<void>
}

/** How long the queue goes on with an event that is not settled. */
export interface RetryPolicy {
  /** Wait before the second attempt; each further one doubles it, up to `longestWaitMs`. */
  firstWaitMs: number
  longestWaitMs: number
  /** After so many attempts an event is given up. */
  mostAttempts: number
}

interface QueueOptions {
  folder: string
  deliver: Deliver
  retryPolicy: RetryPolicy
}

/** Delivers at least once and in no particular order. */
export const openDeliveryQueue = (options: QueueOptions): DeliveryQueue => {
  const { folder, deliver, retryPolicy } = options
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  let closed = false

  mkdirSync(folder, { recursive: true })

  const fileOf = (id: string): string => join(folder, `${id}.json`)

  const write = (delivery: EventDelivery): void =>
    writeFileAtomically(fileOf(delivery.id), JSON.stringify(delivery))

  const waitBefore = (attempts: number): number =>
    attempts === 0
      ? 0
      : Math.min(
          retryPolicy.firstWaitMs * 2 ** (attempts - 1),
          retryPolicy.longestWaitMs
        )

  const attempt = async (delivery: EventDelivery): Promise<void> => {
    const settled = await deliver(delivery)
    const next = { ...delivery, attempts: delivery.attempts + 1 }

    if (settled || next.attempts >= retryPolicy.mostAttempts) {
      rmSync(fileOf(delivery.id), { force: true })
    } else {
      write(next)
      schedule(next)
    }
  }

  const schedule = (delivery: EventDelivery): void => {
    if (closed) return

    const start = (): void => {
      const run = attempt(delivery).finally(() => running.delete(run))

      timers.delete(delivery.id)
      running.add(run)
    }

    timers.set(delivery.id, setTimeout(start, waitBefore(delivery.attempts)))
  }

  for (const name of readdirSync(folder)) {
    if (name.endsWith('.json')) {
      schedule(
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as EventDelivery
      )
    }
  }

  return {
    add: (event) => {
      const delivery = { ...event, id: randomUUID(), attempts: 0 }

      write(delivery)
      schedule(delivery)
    },
    waiting: () => timers.size + running.size,
    close: async () => {
      closed = true
      timers.forEach(clearTimeout)
      timers.clear()
      await Promise.all(running)
    },
  }
}
