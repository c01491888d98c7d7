import { MINUTE_MS } from '../../../domain/time-units'
import { lost, setUp } from '../../../testing/sweep-set-up'

/** `m-c1` and `m-c2` have been left unanswered for some minutes, at different times. */
const silentPartner = async () => {
  const sweeping = setUp()
  const { cloud, remote, run, open, send } = sweeping

  await open('c1', 'c2')
  remote.faults.next('send', lost, { times: 1000 })
  await send('m-c1', 'c1')
  cloud.clock.advance(3 * MINUTE_MS)
  await run()
  await send('m-c2', 'c2')

  for (let second = 0; second < 200; second += 1) {
    cloud.clock.advance(1000)
    await run()
  }

  remote.faults.clear()

  return {
    ...sweeping,
    silence: () => cloud.settings.settings.partners.ZENDESK!.silence,
  }
}

it('tries at once what sits out its pause once the partner has taken something', async () => {
  const { cloud, remote, run, open, silence } = await silentPartner()

  expect(silence()).toMatchObject({ since: expect.any(String) })
  await run()
  expect(remote.messageIds).toEqual([])

  await open('c3')
  expect(silence()?.endedAt).toBeDefined()
  await run()

  expect([...remote.messageIds].sort()).toEqual(['m-c1', 'm-c2'])
  expect(cloud.index.due.size).toBe(0)
})

it.each([
  ['a refusal, which is an answer too', { status: 422 }, true],
  ['no refusal without a call', {}, false],
])('takes for the end of the silence %s', async (_, told, isEnd) => {
  const { remote, open, silence } = await silentPartner()

  remote.faults.next('start', {
    kind: 'REFUSED',
    code: 'zendesk.refused',
    detail: '422 no',
    ...told,
  })
  await open('c3')

  expect(silence()?.endedAt !== undefined).toBe(isEnd)
})

it('tries with the shopper’s next words what sits out its pause', async () => {
  const { cloud, remote, open, send } = await silentPartner()

  await open('c3')
  cloud.clock.advance(100)
  await send('m2', 'c1')

  expect(remote.messageIds).toEqual(['m-c1', 'm2'])
})

it('asks the settings for nothing more while the partner answers', async () => {
  const { cloud, open, send } = setUp()

  await open('c1')
  cloud.counter.reset()
  await send('m1', 'c1')

  expect(cloud.counter.count('settings.read')).toBe(0)
  expect(cloud.counter.count('settings.write')).toBe(0)
})
