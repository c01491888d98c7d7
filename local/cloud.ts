import { join, resolve } from 'node:path'

import type { Page } from './admin-shell/page-bundle'
import { builtPage, watchedPage } from './admin-shell/page-bundle'
import { adminShell, sessionCookie } from './admin-shell/serve'
import { claimDataFolder } from './claim-data-folder'
import type { LocalCloudAddresses } from './cloud-addresses'
import { addressesAt } from './cloud-addresses'
import type { Closers } from './closers'
import { newClosers } from './closers'
import type { Internet } from './internet/internet'
import { startInternet } from './internet/internet'
import type { LoopbackServer } from './internet/loopback-server'
import { serveOnLoopback } from './internet/loopback-server'
import type { OutboundRoute } from './internet/outbound-routes'
import { routedHosts } from './internet/routed-hosts'
import { openWeni } from './open-weni'
import { connectBot, openWhatsApp } from './open-whats-app'
import { ensureFreePorts, servicePorts } from './ports'
import { startPartnerSandboxes } from './partner-sandboxes'
import { buildService } from './service/build-service'
import {
  runtimePort,
  serviceOrigin,
  startService,
} from './service/running-service'
import { account, adminPath, edgeHosts, publicHost, workspace } from './store'
import type { AppFiles } from './vtex/app-files'
import { readAppFiles } from './vtex/app-files'
import { gateway } from './vtex/gateway/gateway'
import type { Platform } from './vtex/platform'
import { startPlatform } from './vtex/platform'
import { startUpSignal } from './vtex/up-signal'
import { keepCurrent } from './watch/keep-current'
import type { WhatsApp } from './whatsapp/whats-app'

export interface LocalCloudOptions {
  /** Root folder of the app; this repository unless told otherwise. */
  appFolder?: string
  dataFolder: string
  /** The store's; the sandboxes take the ports after it. 0 stands for any free ones. */
  port: number
  /** Of the first replica, the others take the ports after it; the runtime's own unless told otherwise. */
  servicePort?: number
  replicas?: number
  routes?: OutboundRoute[]
  /** The manifest's unless told otherwise. */
  appVersion?: string
  /** Given, changes of the sources are brought into what runs, and told here in a line each. */
  onWatched?: (line: string) => void
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

interface Place {
  app: AppFiles
  account: string
  workspace: string
  dataFolder: string
  /** Of the service's replicas. */
  ports: number[]
  routes: OutboundRoute[]
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

/** VTEX behind its edge, and the proxy through which the app reaches the internet. */
const openPlatform = async (
  { ports, routes, ...place }: Place,
  closers: Closers
): Promise<{ internet: Internet; platform: Platform }> => {
  const internet = await openInternet(routes, closers)
  const platform = await startPlatform({
    ...place,
    publicHost,
    serviceOrigins: ports.map(serviceOrigin),
    internet,
  })

  closers.add(platform.close)
  if (ports.includes(runtimePort)) closers.add((await startUpSignal()).close)

  return { internet, platform }
}

/** The platform's edge, on a port of this machine and under the store's names on the internet. */
const openStore = async (
  { forGateway }: Platform,
  whatsApp: WhatsApp,
  { internet, port, page }: { internet: Internet; port: number; page: Page }
): Promise<LoopbackServer> => {
  const { users } = forGateway.credentials
  const handle = gateway({
    ...forGateway,
    adminPath,
    admin: adminShell({ account, workspace, users, page }),
    whatsApp: whatsApp.page,
  })

  internet.add({
    owns: (host) => edgeHosts.includes(host),
    handle,
    close: () => Promise.resolve(),
  })

  return serveOnLoopback(handle, port)
}

/** Everybody on the internet who is not VTEX: the partners, Weni, and WhatsApp with the bot. */
const openOthers = async (
  internet: Internet,
  folder: { dataFolder: string; storePort: number; adminCookie: string },
  closers: Closers
) => {
  const partners = await startPartnerSandboxes(internet, folder, closers)
  const { weni, weniSandbox } = await openWeni(internet, folder, closers)

  return {
    whatsApp: openWhatsApp(internet, folder, weni),
    addresses: { ...partners, weniSandbox },
  }
}

const start = async (
  options: LocalCloudOptions,
  closers: Closers
): Promise<StartedCloud> => {
  const app = readAppFiles(
    options.appFolder ?? resolve(__dirname, '..'),
    options.appVersion
  )
  const dataFolder = resolve(options.dataFolder)
  const serviceLog = join(dataFolder, 'logs', 'service.log')
  const place = { app, account, workspace }
  const { port } = options

  const ports = servicePorts(options)

  await ensureFreePorts(port, ports)
  closers.add(await claimDataFolder(dataFolder))

  const { internet, platform } = await openPlatform(
    { ...place, dataFolder, ports, routes: options.routes ?? [] },
    closers
  )
  const { users } = platform.forGateway.credentials
  const others = await openOthers(
    internet,
    { dataFolder, storePort: port, adminCookie: users[0]?.cookie ?? '' },
    closers
  )
  const { whatsApp } = others
  const watched = options.onWatched && (await watchedPage())
  const page = watched ?? builtPage()
  const store = await openStore(platform, whatsApp, { internet, port, page })

  closers.add(store.close)

  const service = startService({
    ...place,
    folder: await buildService(app),
    ports,
    proxyOrigin: platform.proxyOrigin,
    logFile: serviceLog,
  })

  closers.add(service.stop)
  await service.ready()
  platform.installOnce()
  if (watched && options.onWatched)
    keepCurrent(
      { app, service, page: watched, print: options.onWatched },
      closers
    )

  const notes = await connectBot(whatsApp)

  return {
    notes,
    addresses: {
      ...addressesAt(store.origin),
      ...others.addresses,
      bot: whatsApp.bot,
      cookieName: sessionCookie,
      users,
      replicas: ports.map(serviceOrigin),
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
