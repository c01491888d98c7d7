import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { freePort } from '../local/service/running-service'
import { temporaryFolder } from '../local/testing/temporary-folder'
import type { PartnerName } from '../node/domain/partner-name'
import { scriptsOf } from './bare-scripts'
import type { Crowd } from './load/crowd'
import { settleCrowd } from './settle-crowd'
import { startStandIn } from './stand-in/stand-in-process'
import type { StandInProcess } from './stand-in/stand-in-process'
import type { StoreContent } from './stand-in/store'
import { connectedStore } from './store-content'
import { apps, startWorker } from './worker'
import type { Worker } from './worker'

/** The service and the bare one, with one stand-in for all that they reach. */
export interface Stage {
  standIn: StandInProcess
  ours: Worker
  bare: Worker
  crowd: Crowd
  /** The store with the crowd in it. */
  content: StoreContent
  stop(): Promise<void>
}

/** `nodeOptions` are for the processes of both services, such as `--cpu-prof`. */
export const openStage = async (
  partner: PartnerName,
  nodeOptions: string[] = []
): Promise<Stage> => {
  const folder = temporaryFolder()
  const standIn = await startStandIn()
  const worker = async (
    name: keyof typeof apps,
    environment: Record<string, string> = {}
  ): Promise<Worker> =>
    startWorker({
      app: apps[name],
      port: await freePort(),
      proxyOrigin: standIn.origin,
      logFile: join(folder, `${name}.log`),
      nodeOptions,
      environment,
    })

  const ours = await worker('ours')
  const { crowd, content } = await settleCrowd(
    { standIn, ours },
    { partner, store: await connectedStore(partner) }
  )
  const SCRIPTS_FILE = join(folder, 'scripts.json')

  writeFileSync(
    SCRIPTS_FILE,
    JSON.stringify(await scriptsOf({ standIn, ours, crowd }))
  )

  const bare = await worker('bare', { SCRIPTS_FILE })

  return {
    standIn,
    ours,
    bare,
    crowd,
    content,
    stop: async () => {
      await Promise.all([ours.stop(), bare.stop()])
      standIn.stop()
    },
  }
}
