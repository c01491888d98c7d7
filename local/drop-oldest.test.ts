import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { dropOldest } from './drop-oldest'
import { temporaryFolder } from './testing/temporary-folder'

it('leaves what changed last, be it a file or a folder', async () => {
  const folder = temporaryFolder()

  mkdirSync(join(folder, 'old', 'full'), { recursive: true })
  mkdirSync(join(folder, 'young'))
  writeFileSync(join(folder, 'older'), '')
  writeFileSync(join(folder, 'younger'), '')
  ;['older', 'old', 'young', 'younger'].forEach((name, index) =>
    utimesSync(join(folder, name), index, index)
  )

  await dropOldest(folder, 2)

  expect(readdirSync(folder)).toEqual(['young', 'younger'])
})
