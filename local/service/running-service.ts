import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'

import type { AppFiles } from '../vtex/app-files'
import type { ServicePlace } from './service-environment'
import { serviceEnvironment } from './service-environment'
import type { ServiceProcess } from './service-process'
import { startServiceProcess } from './service-process'
import { endOf, waitUntilUp } from './wait-until-up'

export interface ServiceOptions extends ServicePlace {
  app: AppFiles
  /** From `buildService`. */
  folder: string
  /** One replica each. */
  ports: number[]
  logFile: string
}

export interface RunningService {
  /** Fails with a `StartFailure` when a replica does not come up. */
  ready(): Promise<void>
  /** Ends all replicas and starts them from another folder of `buildService`; resolves once they are up. */
  replace(folder: string): Promise<void>
  stop(): Promise<void>
}

/** The runtime's own entry lets nobody choose it; its worker alone can listen elsewhere. */
export const runtimePort = 5050

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
  const { app, ports, logFile } = options
  const environment = serviceEnvironment(app, options)

  mkdirSync(dirname(logFile), { recursive: true })

  const startIn = (folder: string): ServiceProcess[] =>
    ports.map((port) =>
      startServiceProcess({
        folder,
        logFile,
        script: join(
          __dirname,
          port === runtimePort ? 'start-app.cjs' : 'worker-on-port.cjs'
        ),
        environment: { ...environment, REPLICA_PORT: String(port) },
      })
    )

  let logBegin = endOf(logFile)
  let processes = startIn(options.folder)

  const ready = async (): Promise<void> => {
    await Promise.all(
      ports.map((port) =>
        waitUntilUp({ origin: serviceOrigin(port), logFile, logBegin })
      )
    )
  }

  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((process) => process.stop()))
  }

  return {
    ready,
    stop,
    replace: async (folder) => {
      await stop()
      logBegin = endOf(logFile)
      processes = startIn(folder)
      await ready()
    },
  }
}
