import { z } from 'zod'

import type { TriggerCategory } from './trigger'
import type { Answer, SignedCall } from '../http/call'
import { answerOf, noContent, ok } from '../http/call'
import { anyPage } from '../http/pagination'
import { parseInput } from '../http/parse-input'
import { unwrap } from '../http/permitted'
import { refusal } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { instant, nextId } from '../sandbox'

const categoryNotFound = refusal(
  404,
  'TriggerCategoryNotFound',
  'Trigger category not found'
)

const blankName = refusal(400, 'InvalidTriggerCategory', 'Name cannot be blank')

const categoryInput = z.object({
  name: z.string().optional(),
  position: z.int().optional(),
})

const triggersOf = ({ db }: Sandbox, id: string) =>
  db.triggers.all().filter((trigger) => trigger.category_id === id)

const present = (
  sandbox: Sandbox,
  category: TriggerCategory,
  withCounts = false
) => {
  const triggers = withCounts ? triggersOf(sandbox, category.id) : []
  const active = triggers.filter((trigger) => trigger.active).length

  return {
    ...category,
    created_at: instant(category.created_at),
    updated_at: instant(category.updated_at),
    ...(withCounts
      ? { active_count: active, inactive_count: triggers.length - active }
      : {}),
  }
}

const sorted = (categories: TriggerCategory[], sort: string | null) =>
  sort?.replace('-', '') === 'name'
    ? categories.sort((one, other) => one.name.localeCompare(other.name))
    : categories.sort((one, other) => one.position - other.position)

export const listCategories = (sandbox: Sandbox, call: SignedCall): Answer => {
  const sort = call.query.get('sort')
  const ascending = sorted(sandbox.db.triggerCategories.all(), sort)
  const rows = sort?.startsWith('-') ? ascending.reverse() : ascending
  const counts = call.query.get('include') === 'rule_counts'

  return answerOf(
    anyPage(call, '/trigger_categories', rows).map((page) =>
      ok({
        trigger_categories: page.rows.map((row) =>
          present(sandbox, row, counts)
        ),
        ...page.around,
      })
    )
  )
}

export const showCategory = (sandbox: Sandbox, call: SignedCall): Answer => {
  const category = sandbox.db.triggerCategories.get(call.params.id ?? '')
  return category
    ? ok({ trigger_category: present(sandbox, category) })
    : categoryNotFound
}

/** `POST /trigger_categories`: 200, unlike other creations. */
export const createCategory = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    parseInput(categoryInput, unwrap(call.body, 'trigger_category')).map(
      ({ name, position }) => {
        if (!name?.trim()) return blankName
        const category: TriggerCategory = {
          id: String(nextId(sandbox)),
          name,
          position: position ?? sandbox.db.triggerCategories.size(),
          created_at: sandbox.now(),
          updated_at: sandbox.now(),
        }
        sandbox.db.triggerCategories.put(category)
        return ok({ trigger_category: present(sandbox, category) })
      }
    )
  )

export const deleteCategory = (sandbox: Sandbox, call: SignedCall): Answer => {
  const id = call.params.id ?? ''
  if (!sandbox.db.triggerCategories.get(id)) return categoryNotFound
  if (triggersOf(sandbox, id).some((trigger) => trigger.active))
    return refusal(
      400,
      'TriggerCategoryNotEmpty',
      'Category has active triggers'
    )
  sandbox.db.triggerCategories.remove(id)
  return noContent
}
