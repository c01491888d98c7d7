import { readdirSync, readFileSync } from 'node:fs'

const NANOSECONDS_A_MS = 1_000_000

/** Nanoseconds that each thread of a process has run so far, as Linux tells; undefined elsewhere. */
const processorTimes = (pid: number): Map<string, number> | undefined => {
  const threads = `/proc/${pid}/task`

  try {
    return new Map(
      readdirSync(threads).map((thread) => [
        thread,
        Number(
          readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]
        ),
      ])
    )
  } catch {
    return undefined
  }
}

/** What came of some work, and the milliseconds of processor time that a process spent meanwhile, where that is known. */
export const withProcessorTime = async <Done>(
  pid: number,
  work: () => Promise<Done>
): Promise<{ done: Done; processor?: number }> => {
  const before = processorTimes(pid)
  const done = await work()
  const after = processorTimes(pid)

  if (!before || !after) return { done }

  const spent = [...after].map(
    ([thread, time]) => time - (before.get(thread) ?? 0)
  )

  return {
    done,
    processor: spent.reduce((sum, time) => sum + time, 0) / NANOSECONDS_A_MS,
  }
}
