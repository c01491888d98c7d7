import { join } from 'node:path'

import type { AppFiles } from '../app-files'
import type { Faults } from '../faults'
import type {
  PlatformRequest,
  PlatformSystem,
} from '../platform/platform-system'
import { INFRA_HOST } from '../platform/platform-system'
import { openDeliveryQueue } from './delivery-queue'
import type { EventDelivery, RetryPolicy } from './delivery-queue'

interface CourierOptions {
  dataFolder: string
  account: string
  workspace: string
  app: AppFiles
  faults: Faults
  retryPolicy: RetryPolicy
  /** POSTs an event to the service; answers its status, or 503 when it is not there. */
  post(delivery: EventDelivery): Promise<number>
}

export interface Courier extends PlatformSystem {
  /** Publishes as another app of the platform would. */
  publish(event: { sender: string; key: string; body: string }): void
  waiting(): number
  close(): Promise<void>
}

/** A refusal that a repetition could not turn: the handler does not exist. */
const isSettled = (status: number): boolean =>
  (status >= 200 && status < 300) || status === 404

/** Carries events from apps to the handlers that subscribe to them. */
export const courier = (options: CourierOptions): Courier => {
  const { account, workspace, app, faults, post } = options
  const root = `/courier/v0/${account}/${workspace}/events/`
  const ownResource = `/apps/${app.name}`
  const queue = openDeliveryQueue({
    folder: join(options.dataFolder, 'courier'),
    deliver: async (delivery) => isSettled(await post(delivery)),
    retryPolicy: options.retryPolicy,
  })

  const subscribers = (sender: string, key: string): string[] =>
    Object.entries(app.service.events)
      .filter(
        ([, event]) => event.sender === sender && event.topics.includes(key)
      )
      .map(([handler]) => handler)

  const publish: Courier['publish'] = (event) => {
    const { sender, key } = event
    const duplicated =
      faults.strike('courier', { method: 'POST', path: key })?.kind ===
      'duplicate'

    for (const handler of subscribers(sender, key)) {
      queue.add({ ...event, handler })
      if (duplicated) queue.add({ ...event, handler })
    }
  }

  const reachesApp = ({ query }: PlatformRequest): boolean => {
    const resource = query.get('resource') ?? ''

    return resource === '' || resource.endsWith(ownResource)
  }

  return {
    name: 'courier',
    owns: ({ host, path }) =>
      host === INFRA_HOST && path.startsWith('/courier/'),
    policies: () => ['colossus-fire-event'],
    outbound: () => false,
    answer: (request) => {
      const { method, path, body } = request

      if (!path.startsWith(root)) return { status: 403 }
      if (method !== 'PUT') return { status: 405 }
      if (reachesApp(request)) {
        publish({
          sender: app.name,
          key: decodeURIComponent(path.slice(root.length)),
          body: body.length === 0 ? '{}' : body.toString('utf8'),
        })
      }

      return { status: 204 }
    },
    publish,
    waiting: queue.waiting,
    close: queue.close,
  }
}
