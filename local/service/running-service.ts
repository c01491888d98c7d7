import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'

import type { AppFiles } from '../vtex/app-files'
import type { Replica } from './replica'
import { plainReplica, replicaWithStandBy } from './replica'
import type { ServicePlace } from './service-environment'
import { serviceEnvironment } from './service-environment'

interface ServiceOptions extends ServicePlace {
  app: AppFiles
  /** From `buildService`. */
  folder: string
  /** One replica each. */
  ports: number[]
  logFile: string
  /** A folder for a worker on the runtime's own port that stands by, so that another build is soon up. */
  standByIn?: string
}

export interface RunningService {
  /** Fails with a `StartFailure` when a replica does not come up. */
  ready(): Promise<void>
  /** Runs another folder of `buildService`; resolves once all replicas are up with it. */
  replace(folder: string): Promise<void>
  stop(): Promise<void>
}

/** The runtime's own entry lets nobody choose it; its worker alone can listen elsewhere. */
export const RUNTIME_PORT = 5050

export const serviceOrigin = (port: number): string =>
  `http://127.0.0.1:${port}`

/** A port of this machine that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo

      probe.close(() => resolve(port))
    })
  })

/** Runs a compiled app on the unmodified runtime, once for each port: as a whole on the runtime's own, else as a worker. */
export const startService = (options: ServiceOptions): RunningService => {
  const { app, ports, logFile, standByIn } = options
  const environment = serviceEnvironment(app, options)

  mkdirSync(dirname(logFile), { recursive: true })

  const replicas = ports.map((port) => {
    const isWhole = port === RUNTIME_PORT
    const script = isWhole ? 'start-app.cjs' : 'worker-on-port.cjs'
    const replica = {
      ...{ logFile, build: options.folder, origin: serviceOrigin(port) },
      runtimeArgs: app.service.runtimeArgs,
      script: join(__dirname, script),
      environment: { ...environment, REPLICA_PORT: String(port) },
    }

    return isWhole && standByIn !== undefined
      ? replicaWithStandBy(replica, standByIn)
      : plainReplica(replica)
  })

  const all = async (
    act: (replica: Replica) => Promise<void>
  ): Promise<void> => {
    await Promise.all(replicas.map(act))
  }

  return {
    ready: () => all((replica) => replica.ready()),
    stop: () => all((replica) => replica.stop()),
    replace: (folder) => all((replica) => replica.replace(folder)),
  }
}
