import type { InvocationStatus } from './webhook'
import type { Reply } from './attempt'

export type Verdict =
  | { done: true; status: Exclude<InvocationStatus, 'pending'> }
  | { done: false; waitMs: number }

const MAX_TIMEOUT_RETRIES = 5
const MAX_CONFLICT_RETRIES = 3
const MAX_RETRY_AFTER_SECONDS = 60

/** Nobody documents the pause; it grows so that a burst does not come back at once. */
const pause = (retries: number) => 1000 * 2 ** retries

const retryAfter = (headers: Record<string, string>): number | undefined => {
  const text = Object.entries(headers).find(
    ([key]) => key.toLowerCase() === 'retry-after'
  )?.[1]
  const seconds = text === undefined ? NaN : Number(text)

  return seconds >= 0 && seconds < MAX_RETRY_AFTER_SECONDS ? seconds : undefined
}

const afterAnswer = (
  reply: Extract<Reply, { kind: 'answer' }>,
  retries: number
): Verdict => {
  const { status } = reply
  if (status >= 200 && status < 300) return { done: true, status: 'success' }
  if (status === 409)
    return retries < MAX_CONFLICT_RETRIES
      ? { done: false, waitMs: pause(retries) }
      : { done: true, status: 'failed' }
  const seconds = retryAfter(reply.headers)
  const asksForMore = status === 429 || status === 503

  return asksForMore && seconds !== undefined
    ? { done: false, waitMs: seconds * 1000 }
    : { done: true, status: 'terminated' }
}

/** Whether Zendesk tries again after `retries` repetitions: on 409, on 429 and 503 that name a pause, on time-outs. */
export const judge = (reply: Reply, retries: number): Verdict => {
  if (reply.kind === 'answer') return afterAnswer(reply, retries)
  if (reply.kind === 'unreachable') return { done: true, status: 'failed' }

  return retries < MAX_TIMEOUT_RETRIES
    ? { done: false, waitMs: pause(retries) }
    : { done: true, status: 'timeout' }
}
