import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { buildService } from '../local/service/build-service'
import { serviceEnvironment } from '../local/service/service-environment'
import { readAppFiles } from '../local/vtex/app-files'
import { place } from './place'

export interface Worker {
  origin: string
  pid: number
  stop(): Promise<void>
}

interface WorkerOptions {
  /** Folder of the app. */
  app: string
  port: number
  proxyOrigin: string
  logFile: string
  /** Given to node, such as `--cpu-prof`. */
  nodeOptions?: string[]
  environment?: Record<string, string>
}

/** The product, and what it is compared with. */
export const apps = {
  ours: resolve(__dirname, '..'),
  bare: join(__dirname, 'bare'),
}

const PATIENCE_MS = 30_000

const script = join(__dirname, '../local/service/worker-on-port.cjs')

const waitUntilUp = async (origin: string, logFile: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS

  while (Date.now() < deadline) {
    const isUp = await fetch(`${origin}/healthcheck`).then(
      ({ ok }) => ok,
      () => false
    )

    if (isUp) return

    await sleep(50)
  }

  throw new Error(`A service did not come up; ${logFile} says why.`)
}

/** One replica of an app on the unmodified runtime. */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const { port, proxyOrigin, logFile, nodeOptions = [] } = options
  const app = readAppFiles(options.app)
  const log = openSync(logFile, 'a')
  const child = spawn(
    process.execPath,
    [...app.service.runtimeArgs, ...nodeOptions, script],
    {
      cwd: await buildService(app),
      env: {
        ...serviceEnvironment(app, { ...place, proxyOrigin }),
        ...options.environment,
        REPLICA_PORT: String(port),
      },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    }
  )
  const ended = once(child, 'exit')
  const origin = `http://127.0.0.1:${port}`

  closeSync(log)
  await waitUntilUp(origin, logFile)

  return {
    origin,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
