import { instant } from '../../sandbox/instant'
import type { Attempt, Invocation } from './webhook'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { cursorPage } from '../http/pagination'
import { refusal } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { webhookNotFound } from './webhooks'

const KEPT_MS = 7 * 24 * 60 * 60_000

const invocationNotFound = refusal(
  404,
  'InvocationNotFound',
  'Invocation not found'
)

const present = ({ db }: Sandbox, invocation: Invocation) => {
  const attempts = db.attempts.having(invocation.id)
  return {
    id: invocation.id,
    status: invocation.status,
    status_code: attempts.at(-1)?.status_code ?? null,
    latest_completed_at:
      invocation.completed_at && instant(invocation.completed_at),
  }
}

const presentAttempt = (attempt: Attempt) => ({
  ...attempt,
  completed_at: instant(attempt.completed_at),
})

/** `GET /webhooks/:id/invocations`: those of the last seven days, newest first. */
export const listInvocations = (sandbox: Sandbox, call: SignedCall): Answer => {
  const id = call.params.id ?? ''
  if (!sandbox.db.webhooks.get(id)) return webhookNotFound
  const since = sandbox.now() - KEPT_MS
  const found = sandbox.db.invocations
    .having(id)
    .filter((invocation) => invocation.created_at >= since)
    .reverse()

  return answerOf(
    cursorPage(call, `/webhooks/${id}/invocations`, found).map(
      ({ rows, around }) =>
        ok({
          invocations: rows.map((row) => present(sandbox, row)),
          ...around,
        })
    )
  )
}

export const listAttempts = (sandbox: Sandbox, call: SignedCall): Answer => {
  const invocation = sandbox.db.invocations.get(call.params.invocationId ?? '')
  return invocation?.webhook_id === call.params.id && invocation
    ? ok({
        attempts: sandbox.db.attempts.having(invocation.id).map(presentAttempt),
      })
    : invocationNotFound
}
