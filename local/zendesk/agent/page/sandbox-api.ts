import type { AllCredentials } from '../../account/credentials'
import type { Settings } from '../../account/settings'
import { callSandbox as call } from '../../../sandbox/page/call-sandbox'
import type { Trigger } from '../../triggers/trigger'
import type { TicketPage, InvocationLine, TicketLine } from '../present-ticket'

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
  ticket: (id: number) => call<TicketPage>('GET', ticket(id)),
  reply: (id: number, body: unknown) =>
    call<TicketPage>('POST', `${ticket(id)}/reply`, body),
  setStatus: (id: number, body: unknown) =>
    call<TicketPage>('POST', `${ticket(id)}/status`, body),
  assign: (id: number, email: string | null) =>
    call<TicketPage>('POST', `${ticket(id)}/assign`, { email }),
  setTags: (id: number, tags: string) =>
    call<TicketPage>('POST', `${ticket(id)}/tags`, { tags }),
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
  credentials: () => call<AllCredentials>('GET', '/credentials'),
  settings: () => call<Settings>('GET', '/settings'),
  saveSettings: (settings: Partial<Settings>) =>
    call<Settings>('POST', '/settings', settings),
  revokeTokens: () => call('POST', '/oauth/revoke'),
}
