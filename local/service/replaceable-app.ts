import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** A folder to start the runtime in, whose app can become another one while processes run there. */
interface ReplaceableApp {
  /** Takes a folder of `buildService`. */
  become(build: string): void
}

export const replaceableApp = (folder: string): ReplaceableApp => ({
  become: (build) => {
    const next = join(folder, 'next')

    mkdirSync(folder, { recursive: true })
    rmSync(next, { force: true })
    symlinkSync(join(build, 'service'), next, 'junction')
    renameSync(next, join(folder, 'service'))
  },
})
