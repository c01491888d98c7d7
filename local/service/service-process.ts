import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'

export interface ServiceCommand {
  /** Given to Node, as the app's service.json asks. */
  runtimeArgs: string[]
  script: string
  folder: string
  environment: NodeJS.ProcessEnv
  logFile: string
}

/** A replica of the service that is started again whenever it ends, until it is stopped. */
export interface ServiceProcess {
  /** Lets what stands by load the app that is there now, and take over; false where it did not start. */
  takeOver(): Promise<boolean>
  stop(): Promise<void>
}

const RESTART_AFTER_MS = 300

/** The runtime lets nothing finish at SIGINT, starts another worker then, and takes half a minute to obey SIGTERM. */
const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
}

const run = (command: ServiceCommand): ChildProcess => {
  const log = openSync(command.logFile, 'a')

  const child = spawn(
    process.execPath,
    [...command.runtimeArgs, command.script],
    {
      cwd: command.folder,
      env: command.environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    }
  )

  closeSync(log)

  return child
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null

export const startServiceProcess = (
  command: ServiceCommand
): ServiceProcess => {
  let stopping = false
  let child: ChildProcess
  let restart: NodeJS.Timeout | undefined

  const start = (): void => {
    child = run(command)
    child.once('exit', () => {
      if (child.pid !== undefined) killGroup(child.pid)
      if (!stopping) restart = setTimeout(start, RESTART_AFTER_MS)
    })
  }

  start()

  return {
    takeOver: () =>
      new Promise((resolve) => {
        child.once('message', ({ listens }: { listens: boolean }) =>
          resolve(listens)
        )
        child.once('exit', () => resolve(false))
        child.send('take over')
      }),
    stop: async () => {
      stopping = true
      clearTimeout(restart)
      if (child.pid === undefined || hasEnded(child)) return

      const exit = once(child, 'exit')

      killGroup(child.pid)
      await exit
    },
  }
}
