import { z } from 'zod'

import {
  addMessage,
  agentsOnline,
  change,
  isOpen,
  tellQueue,
} from '../agent/interactions'
import { startInteraction } from '../agent/start-interaction'
import type { Customer, Department, Interaction } from '../model'
import type { Answer } from './answer'
import { ok, refused } from './answer'
import type { ApiCall, Handle } from './api-call'
import { problemOf } from './api-call'
import { messageInput, moodInput, startInput } from './inputs'

type WithDepartment = { department: Department } | { refusal: Answer }

/** Interactions start in active departments only. */
export const activeDepartment = (
  { sandbox: { db } }: ApiCall,
  id: number
): WithDepartment => {
  const department = db.departments.get(id)

  if (!department) return { refusal: refused('Department not found') }

  return department.state === 1
    ? { department }
    : { refusal: refused('The department is not active') }
}

/** Only what was said. */
export const customerOf = (
  given: Partial<Record<keyof Customer, string | null>> | null | undefined
): Customer =>
  Object.fromEntries(
    Object.entries(given ?? {}).filter(
      ([, value]) => (value ?? undefined) !== undefined
    )
  )

export const start: Handle = (call) => {
  const input = startInput.safeParse(call.body)

  if (!input.success) return refused(problemOf(input.error))

  const { department_id, media_type, customer, extra, external_history } =
    input.data
  const found = activeDepartment(call, department_id)

  if ('refusal' in found) return found.refusal

  const started = startInteraction(call.sandbox, {
    department: found.department,
    media_type: media_type ?? 'TEXT',
    customer: customerOf(customer),
    ...(extra ? { extra } : {}),
    ...(external_history ? { external_history } : {}),
  })

  return ok({
    message: 'Interaction created',
    data: { interaction_hash: started.id },
  })
}

/** What is done to one interaction that has not ended. */
const toOpen =
  (act: (call: ApiCall, interaction: Interaction) => Answer): Handle =>
  (call) => {
    const interaction = call.sandbox.db.interactions.get(call.params.hash ?? '')

    if (!interaction) return refused('Interaction not found')

    return isOpen(interaction)
      ? act(call, interaction)
      : refused('The interaction is already finished')
  }

export const message = toOpen(({ sandbox, body }, interaction) => {
  const input = messageInput.safeParse(body)

  if (!input.success) return refused(problemOf(input.error))

  const { content, type, url } = input.data

  sandbox.db.change(() => {
    addMessage(sandbox, interaction, {
      author: 'CUSTOMER',
      type: type ?? 'text',
      content,
      ...(url ? { url } : {}),
    })
    change(sandbox, interaction, { customer_typing: false })
  })

  return ok({
    message: 'Message sent',
    status: 200,
    data: { interaction_hash: interaction.id },
  })
})

export const typing = (isTyping: boolean): Handle =>
  toOpen(({ sandbox }, interaction) => {
    change(sandbox, interaction, { customer_typing: isTyping })

    return ok({ message: isTyping ? 'Typing' : 'Cleared', status: 200 })
  })

export const finish = toOpen(({ sandbox }, interaction) => {
  sandbox.db.change(() => {
    change(sandbox, interaction, { state: 'ENDED' })
    addMessage(sandbox, interaction, {
      author: 'SYSTEM',
      type: 'text',
      content: 'The customer left.',
    })
  })
  if (interaction.state === 'QUEUED') {
    tellQueue(sandbox, interaction.department_id)
  }

  return ok({ message: 'Interaction finished', status: 200 })
})

export const update = toOpen(({ sandbox, body }, interaction) => {
  const input = moodInput.safeParse(body)

  if (!input.success) return refused(problemOf(input.error))

  const { note } = input.data

  if (note) {
    addMessage(sandbox, interaction, {
      author: 'SYSTEM',
      type: 'text',
      content: note,
    })
  }

  return ok({ message: 'Interaction updated', status: 200 })
})

const SHOWN_AGENTS = 3
const SECONDS_TO_ANSWER = 42

export const online: Handle = ({ sandbox, query }) => {
  const departmentId = z.coerce
    .number()
    .int()
    .safeParse(query.get('department_id'))

  if (!departmentId.success) return refused('The department_id is invalid')

  const agents = agentsOnline(sandbox, departmentId.data)

  return ok({
    agents: agents.slice(0, SHOWN_AGENTS).map(({ id, name }) => ({ id, name })),
    averageService: SECONDS_TO_ANSWER,
    count: agents.length,
    status: 200,
  })
}
