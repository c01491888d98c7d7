import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

/** Seconds of processor time that a process has used, as Linux tells; undefined elsewhere. */
const processorTime = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')

    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return undefined
  }
}

/** What came of some work, and the milliseconds of processor time that a process spent meanwhile, where that is known. */
export const withProcessorTime = async <Done>(
  pid: number,
  work: () => Promise<Done>
): Promise<{ done: Done; processor?: number }> => {
  const before = processorTime(pid)
  const done = await work()
  const after = processorTime(pid)

  return before === undefined || after === undefined
    ? { done }
    : { done, processor: (after - before) * 1000 }
}
