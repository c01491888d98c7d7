import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { AppFiles } from './app-files'
import type { Courier } from './courier/courier'

/** Another app of the account; its coming is told to all. */
const ANOTHER = 'vtex.store@2.140.0'

/** What was installed on an earlier start. */
const installedBefore = (mark: string): string | undefined =>
  existsSync(mark) ? readFileSync(mark, 'utf8') : undefined

/**
 * Tells the app that it was installed, or upgraded, unless that was done on an earlier start. VTEX broadcasts `setup` for any app's install,
 * update and uninstall in the account (eight VTEX apps compare `to.id` and `from.id` with their own), and may deliver it more
 * than once.
 */
export const installOnce = (
  dataFolder: string,
  app: AppFiles,
  publish: Courier['publish']
): void => {
  const mark = join(dataFolder, 'installed')

  const before = installedBefore(mark)

  if (before === app.id) return

  const own = {
    to: { id: app.id, registry: app.manifest.vendor },
    ...(before === undefined ? {} : { from: { id: before } }),
  }

  for (const body of [
    { to: { id: ANOTHER, registry: 'vtex' } },
    own,
    own,
    { from: { id: ANOTHER } },
  ]) {
    publish({ sender: 'apps', key: 'setup', body: JSON.stringify(body) })
  }

  writeFileSync(mark, app.id)
}
