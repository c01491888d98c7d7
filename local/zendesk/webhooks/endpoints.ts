import type { Endpoint } from '../http/api-call'
import { listAttempts, listInvocations } from './invocations'
import { resetSigningSecret, showSigningSecret } from './signing-secret'
import { testWebhook } from './test-call'
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  patchWebhook,
  showWebhook,
} from './webhooks'

const right = 'webhooks'
const one = '/webhooks/:id'

export const webhookEndpoints: Endpoint[] = [
  { method: 'GET', path: '/webhooks', right, run: listWebhooks },
  { method: 'POST', path: '/webhooks', right, run: createWebhook },
  { method: 'POST', path: '/webhooks/test', right, run: testWebhook },
  { method: 'GET', path: one, right, run: showWebhook },
  { method: 'PATCH', path: one, right, run: patchWebhook },
  { method: 'DELETE', path: one, right, run: deleteWebhook },
  {
    method: 'GET',
    path: `${one}/signing_secret`,
    right,
    run: showSigningSecret,
  },
  {
    method: 'POST',
    path: `${one}/signing_secret`,
    right,
    run: resetSigningSecret,
  },
  { method: 'GET', path: `${one}/invocations`, right, run: listInvocations },
  {
    method: 'GET',
    path: `${one}/invocations/:invocationId/attempts`,
    right,
    run: listAttempts,
  },
]
