import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServiceCommand {
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

const restartAfterMs = 300
const timeoutMs = 800

const signalGroup = (pid: number, signal: NodeJS.Signals): boolean => {
  try {
    process.kill(-pid, signal)

    return true
  } catch {
    return false
  }
}

/** True as long as a process of the group is alive. */
const isGroupAlive = (pid: number): boolean => {
  try {
    process.kill(-pid, 0)

    return true
  } catch {
    return false
  }
}

/** The runtime takes half a minute to obey SIGTERM and a moment for SIGINT; whatever is left then is killed. */
const endGroup = async (pid: number): Promise<void> => {
  signalGroup(pid, 'SIGINT')

  const deadline = Date.now() + timeoutMs

  while (isGroupAlive(pid) && Date.now() < deadline) await sleep(25)

  signalGroup(pid, 'SIGKILL')
}

const run = (command: ServiceCommand): ChildProcess => {
  const log = openSync(command.logFile, 'a')

  const child = spawn(process.execPath, [command.script], {
    cwd: command.folder,
    env: command.environment,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  })

  closeSync(log)

  return child
}

export const startServiceProcess = (
  command: ServiceCommand
): ServiceProcess => {
  let stopping = false
  let child: ChildProcess
  let restart: NodeJS.Timeout | undefined

  const start = (): void => {
    child = run(command)
    child.once('exit', () => {
      if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
      if (!stopping) restart = setTimeout(start, restartAfterMs)
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
      if (child.pid !== undefined) await endGroup(child.pid)
    },
  }
}
