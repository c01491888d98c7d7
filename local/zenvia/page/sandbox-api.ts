import { callSandbox as call, Refused } from '../../sandbox/page/call-sandbox'
import type { AdminView } from '../agent/admin-router'
import type {
  AgentInteraction,
  InteractionLine,
} from '../agent/present-interaction'
import type { DeliveryLine } from '../agent/switches-router'

export interface Chats {
  interactions: InteractionLine[]
  departments: Array<{ id: number; name: string }>
  agents: Array<{ id: number; name: string }>
}

/** The calls that this page makes. */
export const sandboxApi = {
  chats: () => call<Chats>('GET', '/agent/interactions'),
  chat: (hash: string) =>
    call<AgentInteraction>('GET', `/agent/interactions/${hash}`),
  act: (hash: string, what: string, input: object = {}) =>
    call<AgentInteraction>(
      'POST',
      `/agent/interactions/${hash}/${what}`,
      input
    ),
  admin: () => call<AdminView>('GET', '/admin'),
  change: (path: string, input: object = {}) =>
    call<AdminView>('POST', `/admin/${path}`, input),
  removeDepartment: (id: number) =>
    call<AdminView>('DELETE', `/admin/departments/${id}`),
  deliveries: () => call<{ deliveries: DeliveryLine[] }>('GET', '/webhooks'),
  sendAgain: (id: string) => call('POST', `/webhooks/${id}/again`),
}

/** For people: why it did not work. */
export const sorry = (error: unknown): string =>
  error instanceof Refused ? error.message : 'The sandbox does not answer.'
