import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { appFolder } from '../../../node/testing/app-files'
import { uploadedFiles } from '../../../node/testing/uploaded-files'
import { yarnLayout } from '../yarn-layout'

/** A folder that holds what the CLI would send of one builder's folder, beside the packages that its lock file names. */
export const uploadedFolder = (name: 'node' | 'react'): string => {
  const source = join(appFolder, name)
  const target = mkdtempSync(join(tmpdir(), `live-support-${name}-`))

  for (const path of uploadedFiles()) {
    if (path.startsWith(`${name}/`)) {
      cpSync(join(appFolder, path), join(target, relative(name, path)))
    }
  }
  symlinkSync(
    join(yarnLayout(source), 'node_modules'),
    join(target, 'node_modules')
  )

  return target
}
