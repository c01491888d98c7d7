import type { Trigger } from './trigger'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, created, noContent, ok } from '../http/api-call'
import { parseInput } from '../http/parse-input'
import { permit, unwrap } from '../http/permitted'
import { invalidAttribute, notFound, recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import { presentTrigger } from './present-trigger'
import type { TriggerInput } from './trigger-input'
import { TRIGGER_KEYS, triggerInput } from './trigger-input'
import { triggerProblems } from './trigger-problems'

const lastPosition = ({ db }: Sandbox) =>
  Math.max(0, ...db.triggers.all().map((trigger) => trigger.position))

/** A category of its own is given to who names none. */
const defaultCategory = ({ db }: Sandbox): string =>
  db.triggerCategories.all()[0]?.id ?? ''

const rulesOf = (
  input: TriggerInput,
  before: Pick<Trigger, 'conditions' | 'actions'>
): Pick<Trigger, 'conditions' | 'actions'> => {
  const all = input.conditions?.all ?? input.all
  const any = input.conditions?.any ?? input.any
  const touched = all ?? any ?? input.conditions ?? input.actions
  if (touched === undefined)
    return { conditions: before.conditions, actions: before.actions }

  return {
    conditions: { all: all ?? [], any: any ?? [] },
    actions: (input.actions ?? []).map(({ field, value }) => ({
      field,
      value,
    })),
  }
}

const merge = (before: Trigger, input: TriggerInput, now: number): Trigger => ({
  ...before,
  title: input.title ?? before.title,
  description:
    input.description === undefined ? before.description : input.description,
  active: input.active ?? before.active,
  position: input.position ?? before.position,
  category_id: input.category_id ?? before.category_id,
  ...rulesOf(input, before),
  updated_at: now,
})

const blank = (sandbox: Sandbox): Trigger => ({
  id: nextId(sandbox),
  title: '',
  description: null,
  active: true,
  position: lastPosition(sandbox) + 1,
  category_id: defaultCategory(sandbox),
  conditions: { all: [], any: [] },
  actions: [],
  created_at: sandbox.now(),
  updated_at: sandbox.now(),
})

const save = (
  sandbox: Sandbox,
  call: SignedCall,
  before: Trigger,
  answer: (
    trigger: ReturnType<typeof presentTrigger>,
    headers: Answer['headers']
  ) => Answer
): Answer => {
  const raw = unwrap(call.body, 'trigger')
  if (!raw) return invalidAttribute('trigger')
  const permitted = permit('trigger', raw, TRIGGER_KEYS)

  return answerOf(
    parseInput(triggerInput, permitted.input).map((input) => {
      const trigger = merge(before, input, sandbox.now())
      const problems = triggerProblems(sandbox, trigger)
      if (problems.length > 0) return recordInvalid(problems)
      sandbox.db.triggers.put(trigger)
      return answer(presentTrigger(trigger, call.origin), permitted.headers)
    })
  )
}

export const createTrigger = (sandbox: Sandbox, call: SignedCall): Answer =>
  save(sandbox, call, blank(sandbox), (trigger, headers) =>
    created({ trigger }, trigger.url, headers)
  )

/** `PUT /triggers/:id`: who touches conditions or actions replaces both. */
export const updateTrigger = (sandbox: Sandbox, call: SignedCall): Answer => {
  const before = sandbox.db.triggers.get(call.params.id ?? '')
  return before
    ? save(sandbox, call, before, (trigger, headers) =>
        ok({ trigger }, headers)
      )
    : notFound
}

export const showTrigger = ({ db }: Sandbox, call: SignedCall): Answer => {
  const trigger = db.triggers.get(call.params.id ?? '')
  return trigger
    ? ok({ trigger: presentTrigger(trigger, call.origin) })
    : notFound
}

export const deleteTrigger = ({ db }: Sandbox, call: SignedCall): Answer => {
  const id = call.params.id ?? ''
  if (!db.triggers.get(id)) return notFound
  db.triggers.remove(id)
  return noContent
}
