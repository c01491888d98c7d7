import type { WatchedPage } from './admin-shell/page-bundle'
import { builtPage, watchedPage } from './admin-shell/page-bundle'
import { adminShell, SESSION_COOKIE } from './admin-shell/serve'
import type { LocalCloudAddresses } from './cloud-addresses'
import { addressesAt } from './cloud-addresses'
import type { Closers } from './closers'
import type { Internet } from './internet/internet'
import { startInternet } from './internet/internet'
import { serveOnLoopback } from './internet/loopback-server'
import type { OutboundRoute } from './internet/outbound-routes'
import { routedHosts } from './internet/routed-hosts'
import { openWeni } from './open-weni'
import { connectBot, openWhatsApp } from './open-whats-app'
import { startPartnerSandboxes } from './partner-sandboxes'
import { ACCOUNT, ADMIN_PATH, edgeHosts, publicHost, WORKSPACE } from './store'
import type { AppFiles } from './vtex/app-files'
import { gateway } from './vtex/gateway/gateway'
import type { Platform } from './vtex/platform'
import { startPlatform } from './vtex/platform'
import type { WhatsApp } from './whatsapp/whats-app'

export interface Place {
  app: AppFiles
  dataFolder: string
  /** The store's. */
  port: number
  /** Of the service's replicas. */
  serviceOrigins: string[]
  routes: OutboundRoute[]
  /** Whether the page is built anew when its sources change. */
  watch: boolean
}

export interface Surroundings {
  platform: Platform
  /** Where the page is watched. */
  page?: WatchedPage
  addresses: Omit<
    LocalCloudAddresses,
    'bot' | 'replicas' | 'dataFolder' | 'serviceLog'
  >
  whatsApp: WhatsApp
  /** Connects the phone's bot, once the service is up; answers what a person should know of it. */
  connectBot(): Promise<string[]>
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

interface Store {
  internet: Internet
  platform: Platform
  whatsApp: WhatsApp
  port: number
  watched?: WatchedPage
}

/** The platform's edge, on a port of this machine and under the store's names on the internet. Answers its origin. */
const openStore = async (
  { internet, platform, whatsApp, port, watched }: Store,
  closers: Closers
): Promise<string> => {
  const { forGateway } = platform
  const { users } = forGateway.credentials
  const page = watched ?? builtPage()
  const handle = gateway({
    ...forGateway,
    adminPath: ADMIN_PATH,
    admin: adminShell({ account: ACCOUNT, workspace: WORKSPACE, users, page }),
    whatsApp: whatsApp.page,
  })

  internet.add({
    owns: (host) => edgeHosts.includes(host),
    handle,
    close: () => Promise.resolve(),
  })

  const server = await serveOnLoopback(handle, port)

  closers.add(server.close)

  return server.origin
}

/** Opens VTEX and the internet around the service, which may still be starting. */
export const openAroundService = async (
  { app, dataFolder, port, serviceOrigins, routes, watch }: Place,
  closers: Closers
): Promise<Surroundings> => {
  const internet = await openInternet(routes, closers)
  const platform = startPlatform({
    ...{ app, account: ACCOUNT, workspace: WORKSPACE, publicHost, dataFolder },
    service: {
      origins: serviceOrigins,
      timeoutMs: app.service.timeout * 1_000,
      isWatched: watch,
    },
    internet,
  })

  closers.add(platform.close)

  const { users } = platform.forGateway.credentials
  const { whatsApp, addresses } = await openOthers(
    internet,
    { dataFolder, storePort: port, adminCookie: users[0]?.cookie ?? '' },
    closers
  )
  const watched = watch ? await watchedPage() : undefined
  const store = { internet, platform, whatsApp, port, watched }
  const origin = await openStore(store, closers)

  if (watched) closers.add(watched.close)

  return {
    platform,
    page: watched,
    addresses: {
      ...addressesAt(origin),
      ...addresses,
      cookieName: SESSION_COOKIE,
      users,
    },
    whatsApp,
    connectBot: () => connectBot(whatsApp),
  }
}
