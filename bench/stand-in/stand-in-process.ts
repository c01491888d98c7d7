import { fork } from 'node:child_process'
import { join } from 'node:path'

import type { Asked, Said } from './messages'
import type { Control } from './stand-in'

type Ask = <Command extends keyof Control>(
  command: Command,
  ...given: Parameters<Control[Command]>
) => Promise<ReturnType<Control[Command]>>

export interface StandInProcess {
  /** Where the service's outgoing calls go. */
  origin: string
  ask: Ask
  stop(): void
}

/** The stand-in on a process of its own, so that it takes no time from the load or the service. */
export const startStandIn = async (): Promise<StandInProcess> => {
  const child = fork(join(__dirname, 'main.ts'), {
    execArgv: ['--import', 'tsx'],
  })
  const waiting = new Map<number, (answer: unknown) => void>()
  let asked = 0

  const port = await new Promise<number>((up, failed) => {
    child.once('exit', (code) => failed(new Error(`The stand-in: ${code}`)))
    child.on('message', (said: Said) => {
      if (said.kind === 'up') {
        up(said.port)
      } else {
        waiting.get(said.id)?.(said.answer)
        waiting.delete(said.id)
      }
    })
  })

  const ask = (command: keyof Control, ...given: unknown[]) =>
    new Promise<unknown>((done) => {
      asked += 1
      waiting.set(asked, done)
      child.send({ id: asked, command, given } satisfies Asked)
    })

  return {
    origin: `http://127.0.0.1:${port}`,
    ask: ask as Ask,
    stop: () => {
      child.disconnect()
    },
  }
}
