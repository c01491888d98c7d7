import { callSandbox as call, Refused } from '../../sandbox/page/call-sandbox'
import type { AdminView } from '../desk/admin-router'
import type { DeskInteraction, InteractionLine } from '../desk/present-desk'
import type { DeliveryLine } from '../desk/switches-router'

export interface Chats {
  interactions: InteractionLine[]
  departments: Array<{ id: number; name: string }>
  agents: Array<{ id: number; name: string }>
}

/** The calls that this page makes. */
export const sandboxApi = {
  chats: () => call<Chats>('GET', '/agent/interactions'),
  chat: (hash: string) =>
    call<DeskInteraction>('GET', `/agent/interactions/${hash}`),
  act: (hash: string, what: string, input: object = {}) =>
    call<DeskInteraction>('POST', `/agent/interactions/${hash}/${what}`, input),
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
