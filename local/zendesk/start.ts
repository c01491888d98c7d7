import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import type { LocalEnvironment, RemoteSystem } from '../remote-system'
import { ACCOUNT } from './account/account'
import type { Credentials } from './account/credentials'
import { credentialsOf } from './account/credentials'
import { agentMiddleware } from './agent/agent-app'
import { makeCount } from './http/quota'
import { accountHost, fileHost, nobodysHost } from './server/account-host'
import type { Sandbox } from './sandbox'
import { seed } from './seed/seed'
import { openDatabase } from './database'
import { openFileFolder } from '../sandbox/storage/file-folder'
import type { Timers } from '../sandbox/timers'
import { makeTimers } from '../sandbox/timers'
import { makeDeliveries } from './webhooks/deliver'

export interface ZendeskSandbox extends RemoteSystem {
  subdomain: string
  credentials: Credentials
  /** The agent's page, the sandbox's switches under `/sandbox`, and the account's API, whatever the Host header. */
  page: RequestListener
  /** Resolves when no webhook is under way. */
  idle(): Promise<void>
}

const OWNED = /\.(zendesk|zdusercontent)\.com$/i

/** A Zendesk account on this machine. What was under way when it ended goes on when it starts again. */
export const startZendeskSandbox = async (
  environment: LocalEnvironment,
  timers: Timers = makeTimers()
): Promise<ZendeskSandbox> => {
  const { dataFolder, send, now } = environment
  const db = openDatabase(dataFolder)
  const sender = {
    db,
    files: openFileFolder(join(dataFolder, 'files')),
    subdomain: ACCOUNT.subdomain,
    accountId: ACCOUNT.id,
    now,
    count: makeCount(now),
    send,
    wait: timers.wait,
  }
  const deliveries = makeDeliveries(sender)
  const sandbox: Sandbox = { ...sender, deliverSoon: deliveries.soon }
  seed(sandbox)
  db.invocations
    .all()
    .filter((invocation) => invocation.status === 'pending')
    .forEach((invocation) => sandbox.deliverSoon(invocation.id))

  const account = accountHost(sandbox)
  const files = fileHost(sandbox)
  const nobody = nobodysHost()

  const listenerOf = (host: string): RequestListener => {
    if (host === `${sandbox.subdomain}.zendesk.com`) return account
    return host.endsWith('.zdusercontent.com') ? files : nobody
  }

  return {
    subdomain: sandbox.subdomain,
    credentials: credentialsOf(sandbox),
    owns: (host) => OWNED.test(host.replace(/:\d+$/, '')),
    handle: (request, response) => {
      const host = (request.headers.host ?? '').toLowerCase()
      listenerOf(host.replace(/:\d+$/, ''))(request, response)
    },
    page: accountHost(sandbox, agentMiddleware(sandbox)),
    idle: deliveries.idle,
    close: async () => {
      deliveries.stop()
      timers.stop()
      db.close()
    },
  }
}
