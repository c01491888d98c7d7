import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { temporaryFolder } from './testing/temporary-folder'

const run = (...options: string[]) =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'main.ts'), ...options],
    { encoding: 'utf8' }
  )

it('says in one sentence that a port is taken', async () => {
  const occupant = createServer()

  await new Promise<void>((done) => occupant.listen(0, '127.0.0.1', done))

  const { port } = occupant.address() as AddressInfo
  const { status, stdout, stderr } = run(
    '--json',
    '--port',
    `${port}`,
    '--data',
    temporaryFolder()
  )

  occupant.close()

  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe(
    `Port ${port}, which the store needs, is taken by node (process ${process.pid}); end that program or choose another --port.\n`
  )
})

it('says in one sentence what is wrong with an option', () => {
  const { status, stdout, stderr } = run('--json', '--route', 'nonsense')

  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^error: .*Write it as HOST=ORIGIN.*\n$/)
})
