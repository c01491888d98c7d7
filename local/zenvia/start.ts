import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import type { LocalEnvironment, RemoteSystem } from '../remote-system'
import { openFileFolder } from '../sandbox/storage/file-folder'
import { makeTimers } from '../sandbox/timers'
import { apiApp } from './api/api-app'
import type { Credentials } from './credentials'
import { credentialsOf } from './credentials'
import { pageMiddleware } from './agent/page-app'
import type { Sandbox } from './sandbox'
import { ADMIN_HOST, ZENVIA_HOST } from './sandbox'
import { seed } from './seed'
import { openDatabase } from './database'
import { makeDeliveries } from './webhooks/deliveries'

export interface ZenviaSandbox extends RemoteSystem {
  /** As they are now: the administration page makes new tokens. */
  readonly credentials: Credentials
  /** The agent's and the administration's page, the switches under `/sandbox`, and the API, whatever the Host header. */
  page: RequestListener
  /** Resolves when no webhook call is under way. */
  idle(): Promise<void>
}

const HOSTS = [ZENVIA_HOST, ADMIN_HOST]

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/** A Zenvia Chat account on this machine. What was under way when it ended goes on when it starts again. */
export const startZenviaSandbox = async (
  { dataFolder, send, now }: LocalEnvironment,
  newHash: () => string = randomUUID
): Promise<ZenviaSandbox> => {
  const timers = makeTimers()
  const db = openDatabase(dataFolder)
  const parts = {
    db,
    files: openFileFolder(join(dataFolder, 'files')),
    now,
    send,
    wait: timers.wait,
    newHash,
  }
  const deliveries = makeDeliveries(parts)
  const sandbox: Sandbox = { ...parts, queueWebhook: deliveries.queueWebhook }

  seed(db, now())
  deliveries.resume()

  const api = apiApp(sandbox)
  const page = apiApp(sandbox, pageMiddleware(sandbox, deliveries.again))

  return {
    get credentials() {
      return credentialsOf(sandbox)
    },
    owns: (host) => HOSTS.includes(nameOf(host)),
    handle: (request, response) =>
      (nameOf(request.headers.host ?? '') === ADMIN_HOST ? page : api)(
        request,
        response
      ),
    page,
    idle: deliveries.idle,
    close: async () => {
      deliveries.stop()
      timers.stop()
      db.close()
    },
  }
}
