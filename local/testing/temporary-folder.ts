import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder that nobody else uses. */
export const temporaryFolder = (): string =>
  mkdtempSync(join(tmpdir(), 'live-support-'))
