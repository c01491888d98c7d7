import type { Trigger } from './trigger'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage, offsetPage } from '../http/pagination'
import { isRecord } from '../http/permitted'
import type { Sandbox } from '../sandbox'
import { presentTrigger } from './present-trigger'
import { inOrder } from './run-triggers'

type Asked = Pick<SignedCall, 'query'>

const asked = ({ db }: Sandbox, { query }: Asked): Trigger[] => {
  const active = query.get('active')
  const category = query.get('category_id')

  return inOrder(db.triggers.all()).filter(
    (trigger) =>
      (active === null || String(trigger.active) === active) &&
      (category === null || trigger.category_id === category)
  )
}

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
  page(call, '/triggers.json', asked(sandbox, call))

export const listActiveTriggers = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const query = new URLSearchParams({ active: 'true' })
  return page(call, '/triggers/active.json', asked(sandbox, { query }))
}

const attributes = (query: URLSearchParams): Record<string, unknown> => {
  try {
    const filter: unknown = JSON.parse(query.get('filter') ?? '{}')
    return isRecord(filter) && isRecord(filter.json) ? filter.json : {}
  } catch {
    return {}
  }
}

const has = (trigger: Trigger, [key, value]: [string, unknown]) => {
  const own: Record<string, unknown> = { ...trigger }
  return String(own[key] ?? '').includes(String(value))
}

/** `GET /triggers/search`: words of the title, and attributes in `filter`. */
export const searchTriggers = (sandbox: Sandbox, call: SignedCall): Answer => {
  const words = (call.query.get('query') ?? '').toLowerCase().split(/\s+/)
  const filter = Object.entries(attributes(call.query))
  const found = asked(sandbox, call).filter(
    (trigger) =>
      words.every((word) => trigger.title.toLowerCase().includes(word)) &&
      filter.every((entry) => has(trigger, entry))
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
