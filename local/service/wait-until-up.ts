import { existsSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { StartFailure } from '../start-failure'

/** Where a log ends now, so that words of an earlier run are not taken for this one's. */
export const endOf = (logFile: string): number =>
  existsSync(logFile) ? statSync(logFile).size : 0

interface Starting {
  origin: string
  logFile: string
  /** From `endOf`, before the start. */
  logBegin: number
}

interface Patience {
  /** For a service that logs errors. */
  brokenMs: number
  /** For one that is only slow, as on a busy machine. */
  slowMs: number
}

const patience: Patience = { brokenMs: 30_000, slowMs: 180_000 }

const isUp = async (origin: string): Promise<boolean> => {
  try {
    const { ok } = await fetch(`${origin}/healthcheck`, {
      signal: AbortSignal.timeout(1_000),
    })

    return ok
  } catch {
    return false
  }
}

/** What the log says last of an error. */
export const lastError = ({
  logFile,
  logBegin,
}: Pick<Starting, 'logFile' | 'logBegin'>): string | undefined =>
  readFileSync(logFile)
    .subarray(logBegin)
    .toString('utf8')
    .split('\n')
    .filter((line) => /error/i.test(line))
    .at(-1)
    ?.slice(0, 300)

/** Says how long it was waited for, and why in vain. */
export const startFailure = (
  { logFile }: Pick<Starting, 'logFile'>,
  waitedMs: number,
  error?: string
): StartFailure =>
  new StartFailure(
    `The service did not start in ${Math.round(waitedMs / 1_000)} s; ${
      error
        ? `${logFile} says why: ${error}`
        : `${logFile} tells of no error, so the machine may be too busy. Start again when it is less so.`
    }`
  )

/** Fails with a `StartFailure` that says why, as far as the log does. */
export const waitUntilUp = async (
  starting: Starting,
  { brokenMs, slowMs }: Patience = patience
): Promise<void> => {
  const begin = Date.now()

  while (!(await isUp(starting.origin))) {
    const waitedMs = Date.now() - begin
    const error = waitedMs > brokenMs ? lastError(starting) : undefined

    if (error || waitedMs > slowMs)
      throw startFailure(starting, waitedMs, error)
    await sleep(50)
  }
}
