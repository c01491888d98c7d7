import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

/** Seconds of processor time that a process has used, as Linux tells; undefined elsewhere. */
export const processorTime = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')

    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return undefined
  }
}
