import type { ProvisioningPlan } from './desired-state'
import { desiredField } from './desired-state'
import { fieldDrift } from './drift'
import { fieldSchema } from './found-state'
import type { Resource } from './resource'
import { rest } from './rest'

const fields = rest({
  path: '/api/v2/ticket_fields',
  ending: '.json',
  names: { one: 'ticket_field', many: 'ticket_fields' },
  found: fieldSchema,
})

/**
 * Tells agents which of the store's numbers a ticket came by. It is switched off rather than deleted, which would empty
 * old tickets.
 */
export const ticketField = (plan: ProvisioningPlan): Resource => {
  const desired = desiredField(plan)
  const changeable = { ...desired, type: undefined }

  return {
    stepId: 'zendesk.ticket-field',
    idKey: 'ticketFieldId',
    isBlind: false,
    title: desired.title,
    details: [`type: ${desired.type}`, 'required: false', 'portal: hidden'],
    compare: async (call, id) =>
      (await fields.show(call, id)).map((found) => fieldDrift(desired, found)),
    find: async (call) =>
      (await fields.list(call)).map(
        (all) =>
          all.find(
            ({ title, type }) =>
              title === desired.title && type === desired.type
          )?.id
      ),
    create: (call) => fields.create(call, desired),
    /** The type is fixed when a field is made; a PUT does not take it. */
    repair: (call, id) =>
      fields.change(call, id, { method: 'PUT', desired: changeable }),
    remove: (call, id) =>
      fields.change(call, id, { method: 'PUT', desired: { active: false } }),
  }
}
