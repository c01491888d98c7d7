import { z } from 'zod'

import type { Answer, SignedCall } from '../http/call'
import { answerOf, noContent, ok } from '../http/call'
import { idInput, parseInput } from '../http/parse-input'
import { isRecord } from '../http/permitted'
import { badRequest, notFound } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { presentTrigger } from './present-trigger'

const changes = z.array(
  z.object({
    id: idInput,
    active: z.boolean().optional(),
    position: z.int().optional(),
  })
)

/** `PUT /triggers/update_many`: switches and positions of several triggers. */
export const updateManyTriggers = (
  sandbox: Sandbox,
  call: SignedCall
): Answer => {
  const { db, now } = sandbox
  const input = isRecord(call.body) ? call.body.triggers : undefined

  return answerOf(
    parseInput(changes, input).map((list) => {
      const found = list.map((change) => {
        const before = db.triggers.get(change.id)
        return before && { ...before, ...change, updated_at: now() }
      })
      const triggers = found.flatMap((trigger) => trigger ?? [])
      if (triggers.length < list.length) return notFound
      triggers.forEach((trigger) => db.triggers.put(trigger))

      return ok({
        triggers: triggers.map((one) => presentTrigger(one, call.origin)),
      })
    })
  )
}

/** `DELETE /triggers/destroy_many?ids=`: all of them, or none when one is missing. */
export const destroyManyTriggers = (
  { db }: Sandbox,
  call: SignedCall
): Answer => {
  const ids = call.query.get('ids')?.split(',').filter(Boolean) ?? []
  if (ids.length === 0)
    return badRequest('ParamMissing', 'Required param missing: ids')
  if (!ids.every((id) => db.triggers.get(id))) return notFound
  ids.forEach((id) => db.triggers.remove(id))

  return noContent
}
