import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import { bucketsIn } from './folder-bucket'
import { limitingSaves, SAVES_IN_A_SECOND } from './save-limit'
import { vbase } from './vbase'

/** vtex-apps/store-sitemap ab96396. */

const root =
  'http://infra.io.vtex.com/vbase/v2/livestore/master/buckets/vtex.live-support/b/files'

const open = () => {
  let time = 0
  const system = limitingSaves(
    vbase({
      openBucket: bucketsIn(temporaryFolder()),
      account: 'livestore',
      workspace: 'master',
      appName: 'vtex.live-support',
    }),
    () => time
  )

  return {
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    ask: async (method: string, name: string) =>
      (
        await system.answer(
          platformRequest(method, `${root}/${name}`, { json: { name } })
        )
      ).status,
  }
}

it('refuses saves that are too many for a second, stores nothing of them, and takes them after it', async () => {
  const { ask, pass } = open()
  const statuses: number[] = []

  for (let save = 0; save <= SAVES_IN_A_SECOND; save += 1) {
    statuses.push(await ask('PUT', String(save)))
  }

  expect(statuses.filter((status) => status === 200)).toHaveLength(
    SAVES_IN_A_SECOND
  )
  expect(statuses.at(-1)).toBe(429)
  expect(await ask('GET', '0')).toBe(200)
  expect(await ask('GET', String(SAVES_IN_A_SECOND))).toBe(404)

  pass(1000)

  expect(await ask('PUT', String(SAVES_IN_A_SECOND))).toBe(200)
})
