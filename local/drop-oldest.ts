import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Deletes what is in a folder but for the `kept` that changed last. */
export const dropOldest = async (
  folder: string,
  kept: number
): Promise<void> => {
  const names = readdirSync(folder)

  if (names.length <= kept) return

  const old = names
    .map((name) => join(folder, name))
    .map((path) => ({
      path,
      changed: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((one, other) => other.changed - one.changed)
    .slice(kept)

  for (const { path } of old) await rm(path, { recursive: true, force: true })
}
