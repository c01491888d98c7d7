import type { Trigger } from './trigger'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage, offsetPage } from '../http/pagination'
import type { Sandbox } from '../sandbox'
import { presentTrigger } from './present-trigger'
import { inOrder } from './run-triggers'

const page = (call: SignedCall, path: string, triggers: Trigger[]): Answer =>
  answerOf(
    anyPage(call, path, triggers).map(({ rows, around }) =>
      ok({
        triggers: rows.map((row) => presentTrigger(row, call.origin)),
        ...around,
      })
    )
  )

export const listTriggers = (sandbox: Sandbox, call: SignedCall): Answer =>
  page(call, '/triggers.json', inOrder(sandbox.db.triggers.all()))

export const listActiveTriggers = (
  sandbox: Sandbox,
  call: SignedCall
): Answer =>
  page(
    call,
    '/triggers/active.json',
    inOrder(sandbox.db.triggers.all()).filter(({ active }) => active)
  )

/** `GET /triggers/search`: words of the title. */
export const searchTriggers = (sandbox: Sandbox, call: SignedCall): Answer => {
  const words = (call.query.get('query') ?? '').toLowerCase().split(/\s+/)
  const found = inOrder(sandbox.db.triggers.all()).filter(({ title }) =>
    words.every((word) => title.toLowerCase().includes(word))
  )

  return answerOf(
    offsetPage(call, '/triggers/search.json', found).map(({ rows, around }) =>
      ok({
        triggers: rows.map((row) => presentTrigger(row, call.origin)),
        ...around,
      })
    )
  )
}
