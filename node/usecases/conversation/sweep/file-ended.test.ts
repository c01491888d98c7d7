import { MINUTE_MS } from '../../../domain/time-units'
import { busyStore } from '../../../testing/busy-store'
import { sweep } from './sweep'

it('leaves one entry in the list though a handoff was over before the sweep came by', async () => {
  const { ports, cloud, open, close } = busyStore()
  const sweepLater = async () => {
    cloud.clock.advance(20 * MINUTE_MS)
    await sweep(ports, { limit: 10, deadline: cloud.clock.now() + 8000 })
  }

  await open('again')
  await close('again')
  await sweepLater()
  await open('again')
  await close('again')
  await open('again')
  await close('again')
  await sweepLater()

  expect(cloud.listed.ended.size).toBe(1)
})
