import { z } from 'zod'

import type { Ticketer } from './model'

const filled = z.string().min(1)

/** "Add Ticketing Service › Generic": all ten fields, the routes included; nothing is trimmed. */
export const ticketerForm = z.strictObject({
  ticketer_type: z.literal('generic').default('generic'),
  name: filled.max(64),
  base_url: z.url(),
  api_token: filled,
  webhook_secret: filled,
  route_open: filled,
  route_forward: filled,
  route_close: filled,
  route_reopen: filled,
  route_history: filled,
})

export type TicketerForm = z.output<typeof ticketerForm>

/** The routes of the contract, which its command line takes where a file leaves them out. */
export const contractRoutes = {
  route_open: '/v1/tickets',
  route_forward: '/v1/tickets/{{external_id}}/messages',
  route_close: '/v1/tickets/{{external_id}}/close',
  route_reopen: '/v1/tickets/{{external_id}}/reopen',
  route_history: '/v1/tickets/{{external_id}}/history',
}

export const newTicketer = (
  id: string,
  form: TicketerForm,
  createdAt: number
): Ticketer => ({
  id,
  name: form.name,
  baseUrl: form.base_url,
  apiToken: form.api_token,
  webhookSecret: form.webhook_secret,
  routes: {
    open: form.route_open,
    forward: form.route_forward,
    close: form.route_close,
    reopen: form.route_reopen,
    history: form.route_history,
  },
  createdAt,
})
