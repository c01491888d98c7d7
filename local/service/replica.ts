import type { ServiceCommand } from './service-process'
import { startServiceProcess } from './service-process'
import { replaceableApp } from './replaceable-app'
import { endOf, lastError, startFailure, waitUntilUp } from './wait-until-up'

/** One of the processes that answer for the service. */
export interface Replica {
  /** Fails with a `StartFailure` when it does not come up. */
  ready(): Promise<void>
  /** Runs another build; resolves once that is up. */
  replace(build: string): Promise<void>
  stop(): Promise<void>
}

interface ReplicaOptions extends Omit<ServiceCommand, 'folder'> {
  /** Where it answers. */
  origin: string
  /** From `buildService`. */
  build: string
}

/** Is gone for a moment where another build takes its place. */
export const plainReplica = ({
  origin,
  build,
  ...command
}: ReplicaOptions): Replica => {
  const { logFile } = command
  const start = (folder: string) => startServiceProcess({ ...command, folder })

  let logBegin = endOf(logFile)
  let running = start(build)

  const ready = () => waitUntilUp({ origin, logFile, logBegin })

  return {
    ready,
    stop: () => running.stop(),
    replace: async (next) => {
      await running.stop()
      logBegin = endOf(logFile)
      running = start(next)
      await ready()
    },
  }
}

/** Has a worker that stands by in `folder`: another build is soon up, and until then the one before answers. */
export const replicaWithStandBy = (
  { origin, build, ...command }: ReplicaOptions,
  folder: string
): Replica => {
  const { logFile, environment } = command
  const app = replaceableApp(folder)
  const logBegin = endOf(logFile)
  let current = build

  app.become(current)

  const running = startServiceProcess({
    ...command,
    folder,
    environment: { ...environment, STAND_BY: 'true' },
  })

  return {
    ready: () => waitUntilUp({ origin, logFile, logBegin }),
    stop: () => running.stop(),
    replace: async (next) => {
      const since = Date.now()
      const begin = endOf(logFile)

      app.become(next)
      if (await running.takeOver()) {
        current = next

        return
      }
      app.become(current)

      const error = lastError({ logFile, logBegin: begin })

      throw startFailure({ logFile }, Date.now() - since, error)
    },
  }
}
