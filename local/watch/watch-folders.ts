import { existsSync, watch } from 'node:fs'

const IGNORED =
  /(^|[\\/])(node_modules|build|testing)([\\/]|$)|\.test\.tsx?$|~$|\.sw[a-z]$/

/** An editor writes one file in several steps, and a change of branch writes many. */
const QUIET_MS = 50

export interface FolderWatch {
  close(): Promise<void>
}

/**
 * Acts once after each burst of changes below the folders, never twice at a time. `report` hears why it failed, and what could
 * not be watched: a folder that is deleted as soon as it is made.
 */
export const watchFolders = (
  folders: string[],
  act: () => Promise<void>,
  report: (failure: unknown) => void
): FolderWatch => {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const changed = (file: string | null): void => {
    if (file !== null && IGNORED.test(file)) return

    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(act).catch(report)
    }, QUIET_MS)
  }

  const watchers = folders
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_, file) => changed(file)).on(
        'error',
        report
      )
    )

  return {
    close: async () => {
      clearTimeout(timer)
      watchers.forEach((watcher) => watcher.close())
      await running
    },
  }
}
