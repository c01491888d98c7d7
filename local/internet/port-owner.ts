import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

interface PortOwner {
  /** Such as `node (process 4711)`. */
  name: string
  /** What a person does to have the port. */
  remedy: string
}

const LISTENING = '0A'

/** What `find` answers; undefined where the system does not let us see it. */
const ifSeen = <Found>(find: () => Found): Found | undefined => {
  try {
    return find()
  } catch {
    return undefined
  }
}

/** Of the sockets that listen on a port, as proc(5) lists them. */
const socketsOn = (port: number, table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, address = '', , state]) =>
        state === LISTENING &&
        Number.parseInt(address.split(':')[1] ?? '', 16) === port
    )
    .map((columns) => `socket:[${columns[9]}]`)

/** By Linux's own tables, which are there without any program. */
export const ownerInProc = (
  port: number,
  proc = '/proc'
): PortOwner | undefined => {
  const sockets = ['tcp', 'tcp6'].flatMap((name) =>
    socketsOn(
      port,
      ifSeen(() => readFileSync(join(proc, 'net', name), 'utf8')) ?? ''
    )
  )
  const holds = (pid: string): boolean =>
    readdirSync(join(proc, pid, 'fd')).some((fd) =>
      sockets.includes(
        ifSeen(() => readlinkSync(join(proc, pid, 'fd', fd))) ?? ''
      )
    )
  const pid = readdirSync(proc).find(
    (name) => /^\d+$/.test(name) && ifSeen(() => holds(name))
  )
  const command =
    pid && ifSeen(() => readFileSync(join(proc, pid, 'comm'), 'utf8').trim())

  return command
    ? { name: `${command} (process ${pid})`, remedy: 'end that program' }
    : undefined
}

/** Reads what `lsof -Fpc` prints. On macOS the Control Center listens on port 5000, for AirPlay. */
export const ownerInLsof = (printed: string): PortOwner | undefined => {
  const pid = /^p(\d+)$/m.exec(printed)?.[1]
  const command = /^c(.+)$/m.exec(printed)?.[1]

  if (!pid || !command) return undefined

  return command.startsWith('ControlCe')
    ? {
        name: `AirPlay Receiver of macOS (process ${pid})`,
        remedy: 'switch it off in System Settings, General, AirDrop & Handoff',
      }
    : { name: `${command} (process ${pid})`, remedy: 'end that program' }
}

const lsof = (port: number): string =>
  execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Who listens on a port of this machine; undefined where the system does not tell. */
export const portOwner = (port: number): PortOwner | undefined =>
  process.platform === 'linux'
    ? ownerInProc(port)
    : ownerInLsof(ifSeen(() => lsof(port)) ?? '')
