import { addInteraction, addMessage } from '../agent/interactions'
import { ok, refused } from './answer'
import type { Handle } from './api-call'
import { problemOf } from './api-call'
import { contactInput } from './inputs'
import { activeDepartment, customerOf } from './interactions'

/** Leaves a contact that somebody answers later. */
export const leaveContact: Handle = (call) => {
  const { sandbox, body } = call
  const input = contactInput.safeParse(body)

  if (!input.success) return refused(problemOf(input.error))

  const { department_id, content, customer } = input.data
  const found = activeDepartment(call, department_id)

  if ('refusal' in found) return found.refusal

  const left = sandbox.db.change(() => {
    const contact = addInteraction(sandbox, {
      department: found.department,
      media_type: 'TEXT',
      customer: customerOf(customer),
      state: 'CONTACT',
    })

    addMessage(sandbox, contact, {
      author: 'CUSTOMER',
      type: 'text',
      content,
    })

    return contact
  })

  return ok({
    message: 'Contact created',
    interaction_hash: left.id,
    status: 200,
  })
}
