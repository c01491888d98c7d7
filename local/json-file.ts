import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { writeFileAtomically } from './write-file-atomically'

/** State in one file, whole and on disk at each change, so that ending the process at any moment loses nothing. */
interface JsonFile<State> {
  state: State
  save(): void
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Opens `path`, or starts with `initial` when there is no such file yet. */
export const openJsonFile = <State>(
  path: string,
  initial: () => State
): JsonFile<State> => {
  mkdirSync(dirname(path), { recursive: true })
  const text = read(path)
  const state: State =
    text === undefined ? initial() : (JSON.parse(text) as State)

  return {
    state,
    save: () => writeFileAtomically(path, JSON.stringify(state, null, 2)),
  }
}
