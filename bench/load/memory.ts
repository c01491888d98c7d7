import { readFileSync } from 'node:fs'

const KILOBYTES_A_MB = 1024

const inStatus = (pid: number, line: RegExp): number | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, kilobytes] = line.exec(status) ?? []

    return kilobytes === undefined
      ? undefined
      : Number(kilobytes) / KILOBYTES_A_MB
  } catch {
    return undefined
  }
}

/** Megabytes that a process holds, as Linux tells; undefined elsewhere. */
export const memoryOf = (pid: number): number | undefined =>
  inStatus(pid, /^VmRSS:\s+(\d+) kB$/m)

/** The most megabytes that a process ever held. */
export const mostMemoryOf = (pid: number): number | undefined =>
  inStatus(pid, /^VmHWM:\s+(\d+) kB$/m)
