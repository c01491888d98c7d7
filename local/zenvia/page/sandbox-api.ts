import type { AdminView } from '../desk/admin-router'
import type { DeskInteraction, InteractionLine } from '../desk/present-desk'
import type { DeliveryLine } from '../desk/switches-router'

/** What the sandbox answered instead of doing what was asked. */
export class Refused extends Error {}

const reason = (text: string): string => {
  try {
    return String((JSON.parse(text) as { error?: unknown }).error ?? text)
  } catch {
    return text
  }
}

const call = async <T>(
  method: string,
  path: string,
  body?: unknown
): Promise<T> => {
  const answer = await fetch(`/sandbox${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await answer.text()

  if (!answer.ok) throw new Refused(reason(text))

  return (text === '' ? undefined : JSON.parse(text)) as T
}

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
