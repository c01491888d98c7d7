import type { AllCredentials } from '../../account/credentials'
import type { Settings } from '../../account/settings'
import type { FaultList } from '../../faults/fault-switches'
import type { Trigger } from '../../triggers/trigger'
import type { DeskTicket, InvocationLine, TicketLine } from '../present-desk'

/** What the sandbox answered instead of doing what was asked. */
export class Refused extends Error {}

interface ErrorBody {
  details?: Record<string, { description?: string }[]>
  error?: { message?: string } | string
}

const reason = (text: string): string => {
  try {
    const body = JSON.parse(text) as ErrorBody
    const details = Object.values(body.details ?? {}).flat()
    const descriptions = details.map((one) => one.description).join(' ')
    const error =
      typeof body.error === 'string' ? body.error : body.error?.message
    return descriptions || error || text
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

export interface WebhookLine {
  id: string
  name: string
  endpoint: string
  status: 'active' | 'inactive'
}

const ticket = (id: number) => `/agent/tickets/${id}`

/** The calls that this page makes. */
export const sandboxApi = {
  tickets: () => call<{ tickets: TicketLine[] }>('GET', '/agent/tickets'),
  ticket: (id: number) => call<DeskTicket>('GET', ticket(id)),
  reply: (id: number, body: unknown) =>
    call<DeskTicket>('POST', `${ticket(id)}/reply`, body),
  setStatus: (id: number, body: unknown) =>
    call<DeskTicket>('POST', `${ticket(id)}/status`, body),
  assign: (id: number, email: string | null) =>
    call<DeskTicket>('POST', `${ticket(id)}/assign`, { email }),
  setTags: (id: number, tags: string) =>
    call<DeskTicket>('POST', `${ticket(id)}/tags`, { tags }),
  invocations: () =>
    call<{ invocations: InvocationLine[] }>('GET', '/agent/invocations'),
  webhooks: () => call<{ webhooks: WebhookLine[] }>('GET', '/agent/webhooks'),
  switchWebhook: (id: string, status: WebhookLine['status']) =>
    call('POST', `/agent/webhooks/${id}`, { status }),
  deleteWebhook: (id: string) => call('DELETE', `/agent/webhooks/${id}`),
  triggers: () => call<{ triggers: Trigger[] }>('GET', '/agent/triggers'),
  switchTrigger: (id: number, active: boolean) =>
    call('POST', `/agent/triggers/${id}`, { active }),
  deleteTrigger: (id: number) => call('DELETE', `/agent/triggers/${id}`),
  faults: () => call<FaultList>('GET', '/faults'),
  addFault: (fault: unknown) => call('POST', '/faults', fault),
  removeFault: (id: string) => call('DELETE', `/faults/${id}`),
  removeFaults: () => call('DELETE', '/faults'),
  credentials: () => call<AllCredentials>('GET', '/credentials'),
  settings: () => call<Settings>('GET', '/settings'),
  saveSettings: (settings: Partial<Settings>) =>
    call<Settings>('POST', '/settings', settings),
  revokeTokens: () => call('POST', '/oauth/revoke'),
}
