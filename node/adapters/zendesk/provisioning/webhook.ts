import type { ProvisioningPlan } from './desired-state'
import { desiredWebhook } from './desired-state'
import { webhookDrift } from './drift'
import { webhookSchema } from './found-state'
import type { Resource } from './resource'
import { rest } from './rest'

const webhooks = rest({
  path: '/api/v2/webhooks',
  ending: '',
  names: { one: 'webhook', many: 'webhooks' },
  found: webhookSchema,
})

/** What Zendesk calls. It is mended by PATCH: a PUT that leaves the token out takes it away. */
export const webhook = (plan: ProvisioningPlan, token: string): Resource => {
  const desired = desiredWebhook(plan)
  const written = {
    ...desired,
    authentication: {
      type: 'bearer_token',
      data: { token },
      add_position: 'header',
    },
  }

  return {
    stepId: 'zendesk.webhook',
    idKey: 'webhookId',
    isBlind: true,
    title: desired.name,
    details: [
      `${desired.http_method} ${desired.endpoint}`,
      'authentication: bearer_token',
    ],
    compare: async (call, id) =>
      (await webhooks.show(call, id)).map((found) =>
        webhookDrift(desired, found)
      ),
    find: async (call) =>
      (
        await webhooks.list(call, { 'filter[name_contains]': desired.name })
      ).map((all) => all.find(({ name }) => name === desired.name)?.id),
    create: (call) => webhooks.create(call, written),
    repair: (call, id) =>
      webhooks.change(call, id, { method: 'PATCH', desired: written }),
    remove: webhooks.remove,
  }
}
