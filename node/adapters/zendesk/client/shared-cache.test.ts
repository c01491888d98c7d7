import { err, ok } from 'neverthrow'

import type { ZendeskFailure } from './failure'
import { sharedCache } from './shared-cache'
import { ManualClock } from '../../../testing/manual-clock'

const loaded = (value: string, expiresAt?: number) => async () =>
  ok({ value, ...(expiresAt === undefined ? {} : { expiresAt }) })

const failure: ZendeskFailure = {
  kind: 'RETRY',
  ambiguous: false,
  detail: 'no',
}

describe('a shared cache', () => {
  it('loads each key once and anew after its time', async () => {
    const clock = new ManualClock(0)
    const cache = sharedCache<string>(clock)

    expect(await cache.get('a', loaded('first', 1000))).toEqual(ok('first'))
    expect(await cache.get('a', loaded('second'))).toEqual(ok('first'))
    expect(await cache.get('b', loaded('other'))).toEqual(ok('other'))

    clock.advance(1000)

    expect(await cache.get('a', loaded('second'))).toEqual(ok('second'))
  })

  it('keeps no failure', async () => {
    const cache = sharedCache<string>(new ManualClock())

    expect(await cache.get('a', async () => err(failure))).toEqual(err(failure))
    expect(await cache.get('a', loaded('value'))).toEqual(ok('value'))
  })

  it('forgets what proved wrong, and not what took its place', async () => {
    const cache = sharedCache<string>(new ManualClock())

    await cache.get('a', loaded('old'))
    cache.forget('a', (value) => value === 'older')

    expect(await cache.get('a', loaded('new'))).toEqual(ok('old'))

    cache.forget('a', (value) => value === 'old')

    expect(await cache.get('a', loaded('new'))).toEqual(ok('new'))
  })

  it('drops the oldest entry when there are too many', async () => {
    const cache = sharedCache<string>(new ManualClock())

    for (let index = 0; index <= 1000; index += 1) {
      await cache.get(`${index}`, loaded('kept'))
    }

    expect(await cache.get('1', loaded('new'))).toEqual(ok('kept'))
    expect(await cache.get('0', loaded('new'))).toEqual(ok('new'))
  })
})
