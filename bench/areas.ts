import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../local/testing/temporary-folder'
import type { PartnerName } from '../node/domain/partner-name'
import { roundsOf } from './load/in-turn'
import { measure } from './load/measure'
import { operationsOf } from './load/operations'
import type { Areas, Profile } from './report/areas'
import { timesOf } from './report/areas'
import { openStage } from './stage'

const MICROSECOND_NS = 1000n

/** Microseconds of the clock by which the engine times its samples. */
const now = (): number => Number(process.hrtime.bigint() / MICROSECOND_NS)

const WARM_UPS = 3

/** Where the service's processor time goes, over all operations of a partner, once the engine has compiled what runs often. */
export const areasOf = async (
  partner: PartnerName,
  requests: number
): Promise<Areas> => {
  const folder = temporaryFolder()
  const stage = await openStage(partner, [
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
  ])
  const operations = operationsOf(partner)
  const run = async (): Promise<void> => {
    for (const operation of operations) {
      const cell = { service: 'ours', operation, requests } as const

      await measure(stage, { ...cell, conversations: 10 })
    }
  }
  let from = 0

  try {
    await roundsOf(WARM_UPS, run)
    from = now()
    await run()
  } finally {
    await stage.stop()
  }

  const profiles = readdirSync(folder)
    .filter((file) => file.includes(`.${stage.ours.pid}.`))
    .map(
      (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile
    )

  return {
    partner,
    times: timesOf(profiles, from, requests * operations.length),
  }
}
