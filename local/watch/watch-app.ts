import { join } from 'node:path'

import type { FolderWatch } from './watch-folders'
import { watchFolders } from './watch-folders'

interface Parts {
  /** Root folder of the app. */
  folder: string
  /** Compiles the service and starts it again. */
  restartService(): Promise<void>
  /** Bundles the page again; browsers that show it load it anew. */
  rebuildPage(): Promise<void>
  print(line: string): void
}

const secondsSince = (since: number): string =>
  `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Brings each change of the app's sources into the running product; one that does not compile leaves it as it was. */
export const watchApp = ({
  folder,
  restartService,
  rebuildPage,
  print,
}: Parts): FolderWatch => {
  const report = (failure: unknown): void =>
    print(failure instanceof Error ? failure.message : String(failure))

  const timed = (what: string, act: () => Promise<void>) => async () => {
    const since = Date.now()

    await act()
    print(`${what} after ${secondsSince(since)}.`)
  }

  const watches = [
    watchFolders(
      [join(folder, 'node'), join(folder, 'graphql')],
      timed('The service runs anew', restartService),
      report
    ),
    watchFolders(
      [
        join(folder, 'react'),
        join(folder, 'messages'),
        join(folder, 'local', 'admin-shell'),
      ],
      timed('The page was built anew', rebuildPage),
      report
    ),
  ]

  return {
    close: async () => {
      await Promise.all(watches.map((one) => one.close()))
    },
  }
}
