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

const RIGHT = 'webhooks'
const ONE_PATH = '/webhooks/:id'

export const webhookEndpoints: Endpoint[] = [
  { method: 'GET', path: '/webhooks', right: RIGHT, run: listWebhooks },
  { method: 'POST', path: '/webhooks', right: RIGHT, run: createWebhook },
  { method: 'POST', path: '/webhooks/test', right: RIGHT, run: testWebhook },
  { method: 'GET', path: ONE_PATH, right: RIGHT, run: showWebhook },
  { method: 'PATCH', path: ONE_PATH, right: RIGHT, run: patchWebhook },
  { method: 'DELETE', path: ONE_PATH, right: RIGHT, run: deleteWebhook },
  {
    method: 'GET',
    path: `${ONE_PATH}/signing_secret`,
    right: RIGHT,
    run: showSigningSecret,
  },
  {
    method: 'POST',
    path: `${ONE_PATH}/signing_secret`,
    right: RIGHT,
    run: resetSigningSecret,
  },
  {
    method: 'GET',
    path: `${ONE_PATH}/invocations`,
    right: RIGHT,
    run: listInvocations,
  },
  {
    method: 'GET',
    path: `${ONE_PATH}/invocations/:invocationId/attempts`,
    right: RIGHT,
    run: listAttempts,
  },
]
