import { renameSync, writeFileSync } from 'node:fs'

/** Puts `content` in place of the file in one step: who reads it, also after a crash, finds all of the old or all of the new. */
export const writeFileAtomically = (
  path: string,
  content: string | Buffer
): void => {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}
