import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import type { Internet } from '../internet/internet'
import type { AppFiles } from './app-files'
import { courier } from './courier/courier'
import type { EventDelivery } from './courier/delivery-queue'
import { openCredentials } from './credentials'
import { noFaults } from './faults'
import { installOnce } from './install-once'
import type { CallService, Service } from './gateway/call-service'
import { serviceCaller } from './gateway/call-service'
import { behindEdgeCache } from './gateway/edge-cache'
import type { GatewayOptions } from './gateway/gateway'
import type { EdgePlace } from './gateway/service-headers'
import { platformHeaders } from './gateway/service-headers'
import { appSettings } from './platform/app-settings'
import { licenseManager } from './platform/license-manager'
import { mail } from './platform/mail'
import { scheduler } from './platform/scheduler'
import { vtexId } from './platform/vtex-id'
import { outgoingProxy } from './proxy/outgoing-proxy'
import { bucketsIn } from './vbase/folder-bucket'
import { behindRouterCache } from './vbase/router-cache'
import { limitingSaves } from './vbase/save-limit'
import { vbase } from './vbase/vbase'

interface PlatformOptions {
  app: AppFiles
  account: string
  workspace: string
  publicHost: string
  dataFolder: string
  service: Service
  internet: Internet
}

/** What the gateway needs of the platform. */
type ForGateway = Omit<GatewayOptions, 'admin' | 'adminPath' | 'whatsApp'>

export interface Platform {
  /** The service's way out. */
  proxy: RequestListener
  forGateway: ForGateway
  /** Tells the app that it was installed, unless that was done on an earlier start. */
  installOnce(): void
  close(): Promise<void>
}

/** Brings an event to the service, as one of the platform's own requests. */
const eventPoster =
  (call: CallService, place: EdgePlace) =>
  async (delivery: EventDelivery): Promise<number> => {
    const { status, body } = await call({
      method: 'POST',
      path: `/${place.account}/${place.workspace}/_events`,
      headers: {
        ...platformHeaders(place),
        'content-type': 'application/json',
        'x-event-handler-id': delivery.handler,
        'x-event-sender': delivery.sender,
        'x-event-key': delivery.key,
        'x-event-subject': '',
      },
      body: Buffer.from(delivery.body),
    })

    if (typeof body !== 'string') body.resume()

    return status
  }

/** The systems of VTEX, with what the gateway's pages show of them. */
const openSystems = (options: PlatformOptions) => {
  const { app, account, workspace, dataFolder, internet } = options
  const here = { dataFolder, account, workspace, appName: app.name }
  const credentials = openCredentials(dataFolder, { account, appId: app.id })
  const faults = noFaults()
  const call = behindEdgeCache(serviceCaller(options.service), Date.now)
  const place: EdgePlace = {
    account,
    workspace,
    appToken: credentials.appToken,
    publicHost: options.publicHost,
  }
  const events = courier({
    ...here,
    app,
    faults,
    retryPolicy: { firstWaitMs: 500, longestWaitMs: 60_000, mostAttempts: 30 },
    post: eventPoster(call, place),
  })
  const jobs = scheduler({
    ...here,
    appName: app.name,
    faults,
    token: credentials.schedulerToken,
    send: internet.send,
  })
  const mails = mail(dataFolder, Date.now)

  return {
    events,
    forGateway: {
      app,
      place,
      credentials,
      call,
      faults,
      mail: mails,
      scheduler: jobs,
    },
    all: [
      behindRouterCache(
        limitingSaves(
          vbase({ ...here, openBucket: bucketsIn(join(dataFolder, 'vbase')) }),
          Date.now
        ),
        Date.now
      ),
      appSettings(here),
      vtexId(credentials, account),
      licenseManager(credentials, account),
      events,
      jobs,
      mails,
    ],
  }
}

/** The parts of VTEX that the service talks to: its way out, its stores, its events and its scheduler. */
export const startPlatform = (options: PlatformOptions): Platform => {
  const { app, account, workspace, dataFolder, internet } = options
  const { events, forGateway, all } = openSystems(options)
  const { appToken } = forGateway.credentials

  return {
    proxy: outgoingProxy({
      rules: { manifest: app.manifest, account, workspace, appToken },
      systems: all,
      internet,
      faults: forGateway.faults,
    }),
    forGateway,
    installOnce: () => installOnce(dataFolder, app, events.publish),
    close: async () => {
      forGateway.scheduler.close()
      await events.close()
    },
  }
}
