import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StartFailure } from '../start-failure'

const markerIn = (dataFolder: string): string => join(dataFolder, 'demo.json')

const isDemo = (dataFolder: string): boolean => existsSync(markerIn(dataFolder))

const isUsed = (dataFolder: string): boolean =>
  existsSync(join(dataFolder, 'vbase'))

/**
 * Keeps made-up conversations and others apart: a folder holds either. True where the folder is new, and is to be filled
 * with made-up ones.
 */
export const claimFolder = (
  dataFolder: string,
  wantsDemo: boolean
): boolean => {
  if (!wantsDemo && isDemo(dataFolder)) {
    throw new StartFailure(
      `${dataFolder} holds made-up conversations. Start with --demo, or name another folder with --data.`
    )
  }

  if (wantsDemo && isUsed(dataFolder) && !isDemo(dataFolder)) {
    throw new StartFailure(
      `${dataFolder} holds conversations that are not made up. Name another folder with --data.`
    )
  }

  if (!wantsDemo || isDemo(dataFolder)) return false

  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(
    markerIn(dataFolder),
    JSON.stringify({ madeUp: true, at: new Date().toISOString() })
  )

  return true
}
