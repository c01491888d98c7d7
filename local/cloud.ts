import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { adminShell } from './admin-shell/serve'
import { newClosers } from './closers'
import type { Closers } from './closers'
import { graphqlClient } from './graphql-client'
import type { Internet } from './internet/internet'
import { startInternet } from './internet/internet'
import { ensureFreePort, serveOnLoopback } from './internet/loopback-server'
import type { OutboundRoute } from './internet/outbound-routes'
import { routedHosts } from './internet/routed-hosts'
import { buildService } from './service/build-service'
import {
  chooseOrigins,
  runtimePort,
  startService,
} from './service/running-service'
import { readAppFiles } from './vtex/app-files'
import type { AdminUser } from './vtex/credentials'
import { gateway } from './vtex/gateway/gateway'
import { startPlatform } from './vtex/platform'
import { upSignalPort } from './vtex/up-signal'
import type { WhatsApp } from './whatsapp/whats-app'
import { startWhatsApp } from './whatsapp/whats-app'

export interface LocalCloudOptions {
  /** Root folder of the app; this repository unless told otherwise. */
  appFolder?: string
  dataFolder: string
  /** The gateway's; 0 stands for any free ones, for the sandboxes too. */
  port: number
  replicas?: number
  routes?: OutboundRoute[]
}

/** Every address and token that a script needs. */
export interface LocalCloudAddresses {
  account: string
  workspace: string
  /** Where the app's public host is on this machine. */
  publicOrigin: string
  publicHost: string
  admin: string
  /** The address that the admin page itself uses. */
  graphql: string
  whatsapp: string
  mail: string
  faults: string
  users: AdminUser[]
  /** The service's replicas, past the gateway. */
  replicas: string[]
  dataFolder: string
  serviceLog: string
}

export interface StartedCloud {
  addresses: LocalCloudAddresses
  /** What a person should know of the start, such as a part that did not come up. */
  notes: string[]
}

export interface LocalCloud {
  /** Rejects with a `StartFailure` for what a person can mend. */
  started: Promise<StartedCloud>
  /** Ends everything, also while it is still starting. */
  stop(): Promise<void>
}

const account = 'livestore'
const workspace = 'master'
const publicHosts = [
  `${workspace}--${account}.myvtex.com`,
  `${account}.myvtex.com`,
  'app.io.vtex.com',
]
const publicHost = `${workspace}--${account}.myvtex.com`
const adminPath = '/admin/live-support'

const ensureFreePorts = async (port: number): Promise<void> => {
  await ensureFreePort(port, 'the store')
  await ensureFreePort(runtimePort, 'the VTEX runtime')
  await ensureFreePort(upSignalPort, "the runtime's start signal")
}

const openInternet = async (
  routes: OutboundRoute[],
  closers: Closers
): Promise<Internet> => {
  const internet = await startInternet()

  closers.add(internet.close)
  internet.add(routedHosts(routes))

  return internet
}

const openWhatsApp = (
  internet: Internet,
  dataFolder: string,
  admin?: AdminUser
): WhatsApp => {
  const asCaller = (headers: Record<string, string>) =>
    graphqlClient(internet.send, publicHost, headers)
  const whatsApp = startWhatsApp({
    dataFolder: join(dataFolder, 'whatsapp'),
    now: Date.now,
    asBot: (token) => asCaller({ 'x-live-support-bot-token': token }),
    asAdmin: asCaller({ VtexIdclientAutCookie: admin?.cookie ?? '' }),
    fetchPublic: async (url) => {
      const { status, headers, content } = await internet.exchange(url, {
        method: 'GET',
        headers: {},
      })

      return { status, contentType: headers['content-type'], body: content }
    },
  })

  internet.add(whatsApp)

  return whatsApp
}

const connectBot = (whatsApp: WhatsApp): Promise<string[]> =>
  whatsApp.connectOnce().then(
    () => [],
    (error: Error) => [
      `The bot could not be connected; do it on the WhatsApp page. ${error.message}`,
    ]
  )

const addressesOf = (origin: string) => ({
  account,
  workspace,
  publicOrigin: origin,
  publicHost,
  admin: `${origin}${adminPath}`,
  graphql: `${origin}/_v/private/graphql/v1`,
  whatsapp: `${origin}/whatsapp`,
  mail: `${origin}/sandbox/mail`,
  faults: `${origin}/sandbox/faults`,
})

const start = async (
  options: LocalCloudOptions,
  closers: Closers
): Promise<StartedCloud> => {
  const app = readAppFiles(options.appFolder ?? resolve(__dirname, '..'))
  const dataFolder = resolve(options.dataFolder)
  const serviceLog = join(dataFolder, 'logs', 'service.log')
  const place = { app, account, workspace }

  await ensureFreePorts(options.port)

  mkdirSync(dataFolder, { recursive: true })

  const replicas = await chooseOrigins(options.replicas ?? 1)
  const internet = await openInternet(options.routes ?? [], closers)
  const platform = await startPlatform({
    ...place,
    publicHost,
    dataFolder,
    serviceOrigins: replicas,
    internet,
  })

  closers.add(platform.close)

  const { users } = platform.forGateway.credentials
  const whatsApp = openWhatsApp(internet, dataFolder, users[0])
  const handle = gateway({
    ...platform.forGateway,
    adminPath,
    admin: adminShell({ account, workspace, users }),
    whatsApp: whatsApp.page,
  })
  const server = await serveOnLoopback(handle, options.port, 'the store')

  closers.add(server.close)
  internet.add({
    owns: (host) => publicHosts.includes(host),
    handle,
    close: () => Promise.resolve(),
  })

  const service = startService({
    ...place,
    folder: await buildService(app),
    origins: replicas,
    proxyOrigin: platform.proxyOrigin,
    logFile: serviceLog,
  })

  closers.add(service.stop)
  await service.ready()
  platform.installOnce()

  return {
    notes: await connectBot(whatsApp),
    addresses: {
      ...addressesOf(server.origin),
      users,
      replicas,
      dataFolder,
      serviceLog,
    },
  }
}

/** Starts VTEX, the partners and WhatsApp on this machine, around the real service. */
export const openLocalCloud = (options: LocalCloudOptions): LocalCloud => {
  const closers = newClosers()

  return { started: start(options, closers), stop: closers.closeAll }
}

/** As `openLocalCloud`, once everything is up; ends what came up when something does not. */
export const startLocalCloud = async (
  options: LocalCloudOptions
): Promise<StartedCloud & Pick<LocalCloud, 'stop'>> => {
  const { started, stop } = openLocalCloud(options)

  try {
    return { ...(await started), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
