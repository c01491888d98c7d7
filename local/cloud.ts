import type { RequestListener } from 'node:http'
import { join, resolve } from 'node:path'

import { claimDataFolder } from './claim-data-folder'
import type { LocalCloudAddresses } from './cloud-addresses'
import type { Closers } from './closers'
import { newClosers } from './closers'
import { lateListener } from './internet/late-listener'
import { serveOnLoopback } from './internet/loopback-server'
import type { OutboundRoute } from './internet/outbound-routes'
import { ensureFreePorts, servicePorts } from './ports'
import { buildService } from './service/build-service'
import type { RunningService } from './service/running-service'
import {
  RUNTIME_PORT,
  serviceOrigin,
  startService,
} from './service/running-service'
import { ACCOUNT, WORKSPACE } from './store'
import type { AppFiles } from './vtex/app-files'
import { readAppFiles } from './vtex/app-files'
import { startUpSignal } from './vtex/up-signal'
import { keepCurrent } from './watch/keep-current'

interface LocalCloudOptions {
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

interface LocalCloud {
  /** Rejects with a `StartFailure` for what a person can mend. */
  started: Promise<StartedCloud>
  /** Ends everything, also while it is still starting. */
  stop(): Promise<void>
}

interface Beginning {
  app: AppFiles
  /** Of the service's replicas. */
  ports: number[]
  logFile: string
  /** The service's way out. */
  proxy: RequestListener
  /** Where a worker stands by for a changed app. */
  standByIn?: string
}

/** Starts the service's processes, which take longest to come up. */
const beginService = async (
  { proxy, ...place }: Beginning,
  closers: Closers
): Promise<RunningService> => {
  const folder = await buildService(place.app)
  const server = await serveOnLoopback(proxy)

  closers.add(server.close)
  if (place.ports.includes(RUNTIME_PORT))
    closers.add((await startUpSignal()).close)

  const service = startService({
    ...{ ...place, account: ACCOUNT, workspace: WORKSPACE, folder },
    proxyOrigin: `http://127.0.0.1:${server.port}`,
  })

  closers.add(service.stop)

  return service
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
  const logFile = join(dataFolder, 'logs', 'service.log')
  const { port, onWatched: print } = options
  const ports = servicePorts(options)

  await ensureFreePorts(port, ports)
  closers.add(await claimDataFolder(dataFolder))

  const wayOut = lateListener()
  const service = await beginService(
    {
      ...{ app, ports, logFile, proxy: wayOut.handle },
      standByIn: print && join(dataFolder, 'watched'),
    },
    closers
  )
  const replicas = ports.map(serviceOrigin)
  // Loaded while the service starts.
  const { openAroundService } = await import('./around-service')
  const { addresses, platform, page, whatsApp, connectBot } =
    await openAroundService(
      {
        ...{ app, dataFolder, port },
        serviceOrigins: replicas,
        routes: options.routes ?? [],
        watch: print !== undefined,
      },
      closers
    )

  // It ends before what it calls; the first time is for a start that broke off until here.
  closers.add(service.stop)
  wayOut.come(platform.proxy)
  await service.ready()
  platform.installOnce()
  if (page && print) keepCurrent({ app, service, page, print }, closers)

  const notes = await connectBot()

  return {
    notes,
    addresses: {
      ...addresses,
      bot: whatsApp.bot,
      replicas,
      dataFolder,
      serviceLog: logFile,
    },
  }
}

/** Starts VTEX, the partners and WhatsApp on this machine, around the real service. */
export const openLocalCloud = (options: LocalCloudOptions): LocalCloud => {
  const closers = newClosers()

  return { started: start(options, closers), stop: closers.closeAll }
}
