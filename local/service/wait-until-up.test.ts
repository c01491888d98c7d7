import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../testing/temporary-folder'
import { endOf, waitUntilUp } from './wait-until-up'

/** Nobody listens there. */
const origin = 'http://127.0.0.1:1'

const logAfterAnEarlierRun = () => {
  const logFile = join(temporaryFolder(), 'service.log')

  writeFileSync(logFile, 'Error: of an earlier run\n')

  return { origin, logFile, logBegin: endOf(logFile) }
}

it('gives up soon on a service that logs errors, and says the last', async () => {
  const starting = logAfterAnEarlierRun()

  appendFileSync(
    starting.logFile,
    'Error: first\nError: last\nstarting again\n'
  )

  await expect(
    waitUntilUp(starting, { brokenMs: 20, slowMs: 60_000 })
  ).rejects.toThrow(
    `The service did not start in 0 s; ${starting.logFile} says why: Error: last`
  )
})

it('waits longer for one that is only slow, and blames no error of an earlier run', async () => {
  const starting = logAfterAnEarlierRun()

  appendFileSync(starting.logFile, 'listening soon\n')

  await expect(
    waitUntilUp(starting, { brokenMs: 0, slowMs: 100 })
  ).rejects.toThrow(/tells of no error, so the machine may be too busy/)
})
