import { ok } from 'neverthrow'

import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import { soon } from '../../../testing/conversation-inputs'
import { saveConnection } from '../../partner/save-connection/save-connection'
import { sweep } from './sweep'
import { CONVERSATION_ID, lost, setUp } from '../../../testing/sweep-set-up'

describe('the sweep over what is due', () => {
  it('delivers when its time has come, and clears the entry', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open(CONVERSATION_ID)
    remote.faults.next('send', lost)
    await send('m1')
    await run()

    expect(remote.messageIds).toEqual([])
    expect(cloud.index.due.size).toBe(1)

    cloud.clock.advance(2000)

    expect(await run()).toEqual({ due: 1, open: 1 })
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.index.due.size).toBe(0)
  })

  it('does not clear an entry that was set anew meanwhile', async () => {
    const { ports, cloud, remote, open, send } = setUp()

    await open(CONVERSATION_ID)
    remote.faults.next('send', lost)
    await send('m1')
    cloud.clock.advance(2000)

    const sweeping = cloud.replica({
      gate: async (call, act) => {
        if (call === 'store.clearDue') {
          remote.faults.next('send', lost)
          await send('m2')
        }

        return act()
      },
    })

    await sweep(sweeping, { limit: 20, deadline: soon(ports) })

    expect(cloud.index.due.size).toBe(1)
  })

  it('clears an entry without a conversation', async () => {
    const { cloud, ports, run } = setUp()

    await ports.index.setDue('nobody', cloud.clock.now())
    await run()

    expect(cloud.index.due.size).toBe(0)
  })

  it('reads two small files when nothing is due, however much waits for later', async () => {
    const { ports, cloud, run } = setUp()

    for (let count = 0; count < 100; count += 1) {
      await ports.index.setDue(`c${count}`, cloud.clock.now() + MINUTE_MS)
    }

    await run()
    cloud.counter.reset()

    expect(await run()).toEqual({ due: 0, open: 0 })
    expect(cloud.counter.count('store.listDue')).toBe(1)
    expect(cloud.counter.count('store.read')).toBe(2)
  })

  it('begins with what has been due for longest, and is not held up by what it cannot read', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open('c1', 'c2')
    remote.faults.next('send', lost, { times: 2 })
    await send('m1', 'c1')
    cloud.clock.advance(1000)
    await send('m2', 'c2')
    cloud.clock.advance(MINUTE_MS)
    cloud.conversations.files.get('c1')!.text = 'no JSON'
    await run(1)

    expect(remote.messageIds).toEqual([])

    await run(1)

    expect(remote.messageIds).toEqual(['m2'])
    expect(cloud.index.isDue('c1')).toBe(true)
  })

  it('comes to each in turn when there are more than it may look at', async () => {
    const { cloud, remote, run, open, send } = setUp()
    const ids = ['c1', 'c2', 'c3']

    await open(...ids)
    remote.faults.next('send', lost, { times: 3 })
    for (const id of ids) await send(`m-${id}`, id)
    cloud.clock.advance(MINUTE_MS)

    await run(1)
    expect(remote.messageIds.length).toBeLessThan(3)

    await run(1)
    await run(1)
    expect([...remote.messageIds].sort()).toEqual(['m-c1', 'm-c2', 'm-c3'])
  })

  it('leaves to the next what the deadline does not allow', async () => {
    const { ports, cloud, remote, run, open, send } = setUp()

    await open(CONVERSATION_ID)
    remote.faults.next('send', lost)
    await send('m1')
    cloud.clock.advance(2000)

    const late = await sweep(ports, { limit: 20, deadline: cloud.clock.now() })

    expect(late).toEqual({ due: 0, open: 0 })
    expect(remote.messageIds).toEqual([])

    await run()

    expect(remote.messageIds).toEqual(['m1'])
  })

  it('gives up after two hours, for the merchant to see', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open(CONVERSATION_ID)
    remote.faults.next('send', lost, { times: 2 })
    await send('m1')
    cloud.clock.advance(DAY_MS)
    await run()

    expect(
      cloud.conversations.peek(CONVERSATION_ID)?.handoff.commands
    ).toMatchObject([{ id: 'm1', state: { kind: 'FAILED', because: '503' } }])
    expect(cloud.index.due.size).toBe(0)
  })

  it('goes on when one conversation breaks, or the store does not answer', async () => {
    const { cloud, remote, run, open, send } = setUp()

    await open('c1', 'c2')
    remote.faults.next('send', lost, { times: 2 })
    await send('m1', 'c1')
    await send('m2', 'c2')
    cloud.clock.advance(MINUTE_MS)
    cloud.conversations.files.get('c1')!.text = 'no JSON'
    await run()

    expect(remote.messageIds).toEqual(['m2'])
    expect(cloud.log.lines).toContainEqual(
      expect.objectContaining({ message: 'The sweep broke on a conversation' })
    )

    cloud.index.faults.next('listDue', { kind: 'UNAVAILABLE', detail: '503' })
    cloud.index.faults.next('readWalk', { kind: 'UNAVAILABLE', detail: '503' })
    cloud.index.faults.next('writeWalk', { kind: 'UNAVAILABLE', detail: '503' })

    expect(await run()).toMatchObject({ due: 0 })
  })
})

it('finds out whether the partner takes our calls', async () => {
  const { cloud, run } = setUp()

  await run()

  expect(cloud.counter.count('partner.probe')).toBe(1)
})

it.each([
  ['at which a conversation is still open', true, undefined],
  ['that only a failover would use', false, { afterMinutes: 5 }],
])(
  'finds out when another partner takes our calls again %s',
  async (_, isOpenThere, failover) => {
    const { cloud, run, open } = setUp()
    const problem = { code: 'refused', since: cloud.clock.iso() }

    if (isOpenThere) await open(CONVERSATION_ID)
    cloud.settings.change((settings) => {
      settings.partner = 'ZENVIA'
      settings.failover = failover
      settings.partners.ZENDESK!.problem = problem
    })
    await run()

    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeUndefined()
  }
)

it.each([
  ['MISSING', 'while a conversation is open', true, false],
  ['MISSING', 'while somebody uses the store', false, true],
  ['IN_PLACE', 'in a store that nobody uses', false, false],
] as const)(
  'knows of a webhook that was deleted at the partner two minutes ago as %s %s',
  async (state, _, isOpenThere, isTraffic) => {
    const { cloud, remote, run, open } = setUp()
    const reportOf = (found: 'MISSING' | 'IN_PLACE') => ({
      checkedAt: cloud.clock.iso(),
      steps: [
        {
          id: 'webhook',
          title: 'Webhook',
          details: [],
          drift: [],
          state: found,
        },
      ],
    })

    cloud.settings.change((settings) => {
      settings.partners.ZENDESK!.provisioningReport = reportOf('IN_PLACE')
    })
    remote.provisioning.inspect = async () => ok(reportOf('MISSING'))
    if (isOpenThere) await open(CONVERSATION_ID)
    cloud.clock.advance(2 * MINUTE_MS)
    await run(20, { isTraffic })

    expect(
      cloud.settings.settings.partners.ZENDESK?.provisioningReport?.steps[0]
        ?.state
    ).toBe(state)
  }
)

it('leaves a partner alone that nobody uses any more', async () => {
  const { cloud, run } = setUp()

  cloud.settings.change((settings) => {
    settings.partner = 'ZENVIA'
  })
  await run()

  expect(cloud.counter.count('partner.probe')).toBe(1)
})

it('delivers what waited for the merchant as soon as the credentials are mended', async () => {
  const { ports, cloud, remote, run, open, send } = setUp()

  await open(CONVERSATION_ID)
  remote.faults.next('send', {
    kind: 'CONNECTION',
    code: 'fake.wrong-credentials',
    detail: '401',
  })
  await send('m1')
  cloud.clock.advance(1000)
  await run()

  expect(remote.messageIds).toEqual([])

  await saveConnection(ports, { partner: 'ZENDESK', input: {}, by: 'ana' })
  await run()

  expect(remote.messageIds).toEqual(['m1'])
})
