import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'

import { claimDataFolder } from './claim-data-folder'
import { temporaryFolder } from './testing/temporary-folder'

it('refuses a folder that is in use, by whatever path, until it is given back', async () => {
  const folder = temporaryFolder()
  const giveBack = await claimDataFolder(folder)

  await expect(
    claimDataFolder(relative(process.cwd(), folder))
  ).rejects.toThrow(/is in use by another run .* --data\.$/)

  await giveBack()
  await (
    await claimDataFolder(folder)
  )()
})

it('makes the folder, and lets another be used beside it', async () => {
  const folder = join(temporaryFolder(), 'new')
  const claims = [
    await claimDataFolder(folder),
    await claimDataFolder(temporaryFolder()),
  ]

  expect(existsSync(folder)).toBe(true)
  await Promise.all(claims.map((giveBack) => giveBack()))
})

it('takes the folder of a process that was killed', async () => {
  const folder = temporaryFolder()
  const script = `
    require('${join(__dirname, 'claim-data-folder.ts')}')
      .claimDataFolder(process.argv[1])
      .then(() => process.kill(process.pid, 'SIGKILL'))
  `
  const { signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--eval', script, folder],
    { cwd: join(__dirname, '..') }
  )

  expect(signal).toBe('SIGKILL')
  await (
    await claimDataFolder(folder)
  )()
})
