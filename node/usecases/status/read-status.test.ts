import { DAY_MS } from '../../domain/time-units'
import { busyStore } from '../../testing/busy-store'
import { readStatus } from './read-status'

describe('readStatus', () => {
  it('counts what is open, waiting, failed and of today', async () => {
    const { ports, cloud, open, close } = busyStore()

    await open('yesterday')
    cloud.clock.advance(DAY_MS)
    await open('a')
    await open('b')
    await close('b')

    const record = cloud.conversations.peek('a')!

    record.handoff.status = 'ACTIVE'
    record.handoff.commands.push({
      id: 'm1',
      payload: { kind: 'end', reason: 'EXPIRED' },
      acceptedAt: cloud.clock.iso(),
      state: { kind: 'FAILED', because: 'no' },
    })

    cloud.conversations.put(record)
    await ports.index.setFailed('a', record.handoff.requestedAt)

    const status = (await readStatus(ports))._unsafeUnwrap()

    expect(status).toMatchObject({
      enabled: true,
      partner: 'ZENDESK',
      availability: { open: true },
      openHandoffs: 2,
      openAt: { ZENDESK: 2 },
      waitingHandoffs: 1,
      failedDeliveries: 1,
      handoffsToday: 2,
    })
  })

  it('counts a busy day whole, of which it reads the newest only', async () => {
    const { ports, cloud } = busyStore()
    const today = cloud.clock.iso()

    for (let index = 0; index < 150; index += 1) {
      cloud.index.open.set(
        `${today}/open-${index}`,
        cloud.index.entry(`open-${index}`, { startedAt: today })
      )
      cloud.index.closed.set(
        `${today}/closed-${index}`,
        cloud.index.entry(`closed-${index}`, { closedAt: today })
      )
    }

    const before = cloud.counter.count('store.read')
    const listOpen = jest.spyOn(ports.index, 'listOpen')

    expect((await readStatus(ports))._unsafeUnwrap()).toMatchObject({
      openHandoffs: 150,
      handoffsToday: 300,
    })
    // The alerts' own file is the one more.
    expect(cloud.counter.count('store.read') - before).toBe(101)
    expect(listOpen).toHaveBeenCalledTimes(1)
  })

  it('says on top what is wrong with the partner', async () => {
    const { ports, cloud } = busyStore()
    const problem = { code: 'zendesk.wrong-credentials', since: '2026-11-20' }

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.problem = problem
    })

    const status = (await readStatus(ports))._unsafeUnwrap()

    expect(status).toMatchObject({
      problem,
      availability: { open: false, closedReason: 'PARTNER_PROBLEM' },
    })
  })

  it('finds what waits for a partner that does not answer, and what failed', async () => {
    const { ports, cloud, open } = busyStore()

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.webhook = { lastEventAt: cloud.clock.iso() }
    })
    await open('a')
    await open('b')

    const since = cloud.clock.iso()
    const [waiting, failed] = ['a', 'b'].map((id) =>
      cloud.conversations.peek(id)!
    )
    const command = {
      id: 'm1',
      payload: { kind: 'end', reason: 'EXPIRED' },
      acceptedAt: since,
    } as const

    waiting!.handoff.commands.push({
      ...command,
      state: {
        kind: 'TRIED',
        since,
        firstTriedAt: since,
        attempts: 3,
        dueAt: since,
        because: '503',
      },
    })
    failed!.handoff.commands.push({
      ...command,
      state: { kind: 'FAILED', because: 'no' },
    })
    cloud.conversations.put(waiting!)
    cloud.conversations.put(failed!)
    await ports.index.setFailed('b', failed!.handoff.requestedAt)
    await ports.index.setDue('a', cloud.clock.now())
    cloud.clock.advance(60_000)

    expect((await readStatus(ports))._unsafeUnwrap().findings).toEqual([
      {
        cause: 'PARTNER_SILENT',
        partner: 'ZENDESK',
        level: 'FAILING',
        since,
        conversations: 1,
      },
      {
        cause: 'MESSAGES_FAILED',
        level: 'DEGRADED',
        since: command.acceptedAt,
        conversations: 1,
      },
    ])
  })

  it('lists what is left to do', async () => {
    const { ports, cloud } = busyStore()
    const done = async () =>
      (await readStatus(ports))
        ._unsafeUnwrap()
        .checklist.flatMap((item) => (item.done ? item.step : []))

    expect(await done()).toEqual([
      'PARTNER_CHOSEN',
      'PARTNER_CONNECTED',
      'SWITCHED_ON',
    ])

    const step = { id: 'webhook', title: '', details: [], drift: [] }

    cloud.settings.change(({ partners, bot, general }) => {
      general.enabled = false
      partners.ZENDESK!.provisioningReport = {
        steps: [{ ...step, state: 'CHANGED' }],
        checkedAt: cloud.clock.iso(),
      }
      bot.token = { hash: '', lastFour: '', changedAt: '', changedBy: '' }
    })

    expect(await done()).toEqual([
      'PARTNER_CHOSEN',
      'PARTNER_CONNECTED',
      'PARTNER_SET_UP',
      'BOT_CONNECTED',
    ])

    cloud.settings.change(({ bot }) => {
      bot.connection = { kind: 'WENI', changedAt: '', changedBy: '' }
    })

    expect(await done()).not.toContain('BOT_CONNECTED')

    cloud.settings.change(({ bot }) => {
      bot.learnedAddress = 'https://flows.weni.ai/x'
    })

    expect(await done()).toContain('BOT_CONNECTED')

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.problem = {
        code: 'zendesk.wrong-credentials',
        since: cloud.clock.iso(),
      }
    })

    expect(await done()).not.toContain('PARTNER_CONNECTED')
  })
})
