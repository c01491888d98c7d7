import { setImmediate as afterThisChange } from 'node:timers/promises'

import { instant } from '../../sandbox/instant'
import { takeWebhookFault } from '../../sandbox/faults/fault-switches'
import type { WebhookFault } from '../../sandbox/faults/fault'
import type { Sandbox } from '../sandbox'
import { ulid } from '../ulid'
import type { Reply } from './attempt'
import { attempt } from './attempt'
import type { Verdict } from './retry-rules'
import { judge } from './retry-rules'
import type { Attempt, Invocation, Webhook } from './webhook'
import { toHeaderList, webhookHeaders } from './webhook-request'

const MAX_PAYLOAD_BYTES = 256 * 1024
const DEFAULT_DELAY_MS = 5000

type Sender = Omit<Sandbox, 'deliverSoon'>

const responseOf = (reply: Reply): Pick<Attempt, 'status_code' | 'response'> =>
  reply.kind === 'answer'
    ? {
        status_code: reply.status,
        response: { headers: toHeaderList(reply.headers), payload: reply.body },
      }
    : {
        status_code: reply.kind === 'timeout' ? 504 : 502,
        response: { headers: [], payload: '' },
      }

const sendOnce = async (
  sandbox: Sender,
  webhook: Webhook,
  invocation: Invocation
): Promise<{ reply: Reply; headers: Record<string, string> }> => {
  const headers = webhookHeaders(webhook, invocation.payload, {
    accountId: sandbox.accountId,
    webhookId: webhook.id,
    invocationId: invocation.id,
    timestamp: instant(sandbox.now()),
  })
  const reply = await attempt(sandbox, {
    url: webhook.endpoint,
    method: webhook.http_method,
    headers,
    body: invocation.payload,
  })

  return { reply, headers }
}

const keepAttempt = (
  sandbox: Sender,
  invocation: Invocation,
  sent: { reply: Reply; headers: Record<string, string>; verdict: Verdict }
) => {
  const { db, now } = sandbox
  const status = sent.verdict.done ? sent.verdict.status : 'pending'
  db.change(() => {
    db.attempts.put({
      id: ulid(now()),
      invocation_id: invocation.id,
      status: status === 'pending' ? 'failed' : status,
      request: {
        headers: toHeaderList(sent.headers),
        payload: invocation.payload,
      },
      completed_at: now(),
      ...responseOf(sent.reply),
    })
    db.invocations.put({ ...invocation, status, completed_at: now() })
  })
}

const end = (
  { db, now }: Sender,
  invocation: Invocation,
  status: Invocation['status']
) => db.invocations.put({ ...invocation, status, completed_at: now() })

interface Deliveries {
  /** Delivers an invocation that is kept as pending, once the change that made it is kept too. */
  soon(invocationId: string): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** What is under way stays pending, for the next start. */
  stop(): void
}

/** Delivers invocations, each on its own: the order in which they arrive is nobody's promise. */
export const makeDeliveries = (sandbox: Sender): Deliveries => {
  const running = new Set<Promise<void>>()
  let held: Invocation[] = []
  let stopped = false

  /** Tries until an answer is final. The webhook is read anew each time, as its owner may have changed it since. */
  const run = async (invocation: Invocation): Promise<void> => {
    for (let retries = 0; !stopped; retries += 1) {
      const webhook = sandbox.db.webhooks.get(invocation.webhook_id)
      if (webhook?.status !== 'active')
        return end(sandbox, invocation, 'terminated')
      const { reply, headers } = await sendOnce(sandbox, webhook, invocation)
      if (stopped) return
      const verdict = judge(reply, retries)
      keepAttempt(sandbox, invocation, { reply, headers, verdict })
      if (verdict.done) return
      await sandbox.wait(verdict.waitMs)
    }
  }

  const track = (job: Promise<void>) => {
    running.add(job)
    void job.finally(() => running.delete(job))
  }

  const suffer = async (invocation: Invocation, fault: WebhookFault) => {
    if (fault.kind === 'delay')
      await sandbox.wait(fault.delayMs ?? DEFAULT_DELAY_MS)
    await run(invocation)
    if (fault.kind === 'duplicate') await run(invocation)
  }

  const overtake = async (job: Promise<void>) => {
    const overtaken = held
    held = []
    await job
    overtaken.forEach((invocation) => track(run(invocation)))
  }

  const start = (invocation: Invocation): void => {
    if (Buffer.byteLength(invocation.payload) >= MAX_PAYLOAD_BYTES)
      return end(sandbox, invocation, 'failed')
    const fault = takeWebhookFault(sandbox.db)
    if (fault?.kind === 'drop') return end(sandbox, invocation, 'terminated')
    if (fault?.kind === 'reorder') return void held.push(invocation)
    track(overtake(fault ? suffer(invocation, fault) : run(invocation)))
  }

  const soon = async (invocationId: string) => {
    await afterThisChange()
    const invocation = sandbox.db.invocations.get(invocationId)
    if (!stopped && invocation?.status === 'pending') start(invocation)
  }

  return {
    soon: (invocationId) => track(soon(invocationId)),
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    stop: () => {
      stopped = true
    },
  }
}
