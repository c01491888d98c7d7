import { createHash } from 'node:crypto'

import type { Answer, ApiCall } from '../http/api-call'
import { badRequest } from '../http/refusals'
import type { Sandbox } from '../sandbox'

const LIFETIME_MS = 2 * 60 * 60_000
const MAX_KEY_LENGTH = 255

const mismatch = badRequest(
  'IdempotentRequestError',
  "Request parameters don't match the given idempotency key"
)

const tooLong = badRequest(
  'IdempotentRequestError',
  `The idempotency key must not exceed ${MAX_KEY_LENGTH} characters`
)

const marked = (answer: Answer, lookup: 'hit' | 'miss'): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'X-Idempotency-Lookup': lookup },
})

/** Answers a call that repeats an `Idempotency-Key` within two hours as it answered the first one. */
export const onceByKey = (
  { db, now }: Sandbox,
  call: ApiCall,
  run: () => Answer
): Answer => {
  const header = call.headers['idempotency-key']
  const key = Array.isArray(header) ? header[0] : header
  if (!key) return run()
  if (key.length > MAX_KEY_LENGTH) return tooLong
  const body_hash = createHash('sha256').update(call.rawBody).digest('hex')
  const known = db.idempotentAnswers.get(key)
  if (known && now() - known.created_at < LIFETIME_MS) {
    return known.body_hash === body_hash ? marked(known, 'hit') : mismatch
  }

  const answer = run()
  if (answer.status === 201) {
    db.idempotentAnswers.put({
      id: key,
      body_hash,
      status: answer.status,
      headers: answer.headers ?? {},
      body: answer.body,
      created_at: now(),
    })
  }

  return marked(answer, 'miss')
}
