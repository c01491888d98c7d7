import { ok } from 'neverthrow'

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time-units'
import { alertMail } from '../../messages/alert-mail'
import { handoffInput, soon } from '../../testing/conversation-inputs'
import { fakePorts, readySettings } from '../../testing/fake-ports'
import { relayOne } from '../conversation/relay/relay-one'
import { requestHandoff } from '../conversation/request-handoff/request-handoff'
import { readStatus } from '../status/read-status'
import { watchStore } from './watch-store'

const setUp = (addresses = ['ana@livestore.example']) => {
  const settings = readySettings()
  const inPlace = { webhook: { lastEventAt: '2026-11-01T00:00:00.000Z' } }
  const { ports, cloud } = fakePorts({
    ...settings,
    wentLive: true,
    partners: {
      ZENDESK: { ...settings.partners.ZENDESK!, ...inPlace },
      ZENVIA: { ...settings.partners.ZENVIA!, ...inPlace },
    },
    alerts: {
      addresses,
      unansweredMinutes: 5,
      language: 'en',
      changedAt: '',
      changedBy: '',
    },
  })

  return {
    ports,
    cloud,
    /** Looks once a minute, and says which subjects were sent. */
    watch: async (minutes = 1) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        await watchStore(ports, alertMail)
        cloud.clock.advance(MINUTE_MS)
      }

      return cloud.mail.sent.splice(0).map(({ subject }) => subject)
    },
    start: async (conversationId: string) =>
      (
        await requestHandoff(
          ports,
          handoffInput({ conversationId }),
          soon(ports)
        )
      )._unsafeUnwrap().handoff,
    refuses: () =>
      cloud.settings.change(({ partners }) => {
        partners.ZENDESK!.problem = {
          code: 'fake.wrong-credentials',
          since: cloud.clock.iso(),
        }
      }),
    mends: () =>
      cloud.settings.change(({ partners }) => {
        delete partners.ZENDESK!.problem
      }),
  }
}

const refused = 'Live Support (livestore): Zendesk refuses the credentials'

describe('alerts', () => {
  it('are sent to every address, once for as long as it lasts that day', async () => {
    const { watch, refuses } = setUp(['ana@livestore.example', 'bo@x.example'])

    expect(await watch(4)).toEqual([])
    refuses()
    expect(await watch(3 * 60)).toEqual([refused, refused])
  })

  it('are not lost with a message center that fails', async () => {
    const { watch, refuses, cloud } = setUp()

    refuses()
    cloud.mail.faults.next('send', { detail: '503' })

    expect(await watch(5)).toEqual([refused])
  })

  it('tell that nobody answers, while the store is open', async () => {
    const { start, watch, cloud } = setUp()

    await start('a')
    expect(await watch(5)).toEqual([])
    expect(await watch(3)).toEqual([
      'Live Support (livestore): shoppers have waited for more than 5 minutes without an answer',
    ])

    cloud.settings.change(({ general }) => {
      general.openingHours = []
    })
    await start('b')
    cloud.clock.advance(2 * HOUR_MS)

    expect(await watch(10)).toEqual([])
  })

  it('tell of more people than licenses, by the partner’s own list', async () => {
    const { watch, cloud } = setUp()

    cloud.settings.change((settings) => {
      settings.team = {
        licenses: {
          ZENDESK: [{ state: 'APPLIED', quantity: 1, at: '', by: '' }],
        },
      }
    })
    cloud.remotes.ZENDESK.account.listTeam = async () =>
      ok(
        ['Ana', 'Bia'].map((name) => ({
          id: name,
          name,
          email: '',
          departments: [],
          active: true,
        }))
      )

    expect(await watch(3)).toEqual([
      'Live Support (livestore): more people are active at Zendesk than there are licenses',
    ])
  })

  it('tell that the credentials end 30, 7 and 1 days before, once each', async () => {
    const { ports, watch, cloud } = setUp()
    const end = cloud.clock.now() + 40 * DAY_MS
    const told: number[] = []

    ports.partners.ZENDESK.credentialsEndAt = () => new Date(end).toISOString()

    while (cloud.clock.now() < end + 3 * DAY_MS) {
      const left = Math.round((end - cloud.clock.now()) / DAY_MS)

      told.push(...(await watch(3)).map(() => left))
      cloud.clock.advance(DAY_MS / 2 - 3 * MINUTE_MS)
    }

    expect(told).toEqual([30, 7, 1])
  })

  it('cost a store that wants none no call', async () => {
    const { watch, cloud } = setUp([])

    cloud.counter.reset()
    await watch(10)

    expect(cloud.counter.count('')).toBe(0)
  })
})

describe('failover', () => {
  const withFailover = () => {
    const all = setUp()

    all.cloud.settings.change((settings) => {
      settings.failover = { afterMinutes: 10 }
    })

    return all
  }

  it('sends new handoffs to the other partner once the chosen one refuses for so long, and back', async () => {
    const { ports, watch, refuses, mends, start, cloud } = withFailover()

    refuses()
    await watch(6)
    expect(await start('a')).toBeUndefined()
    expect(await watch(7)).toContain(
      'Live Support (livestore): new conversations go to the other partner, because Zendesk has a problem'
    )
    expect(await start('b')).toMatchObject({ partner: 'ZENVIA' })
    expect(cloud.conversations.peek('b')?.timeline?.entries[1]).toMatchObject({
      kind: 'REQUESTED',
      insteadOf: 'ZENDESK',
    })
    expect((await readStatus(ports))._unsafeUnwrap()).toMatchObject({
      partner: 'ZENDESK',
      servingPartner: 'ZENVIA',
      availability: { open: true },
    })

    mends()

    expect(await watch(3)).toContain(
      'Live Support (livestore): Zendesk takes new conversations again'
    )
    expect(await start('c')).toMatchObject({ partner: 'ZENDESK' })
  })

  it('sees a partner that is silent, and calls it before it goes back', async () => {
    const { ports, watch, start, cloud } = withFailover()
    const silent = {
      kind: 'RETRY',
      ambiguous: false,
      detail: '503',
    } as const

    cloud.remotes.ZENDESK.faults.next('start', silent, { times: 100 })
    cloud.remotes.ZENDESK.faults.next('probe', silent, { times: 100 })
    await start('a')
    await watch(16)

    expect(await start('b')).toMatchObject({ partner: 'ZENVIA' })

    cloud.remotes.ZENDESK.faults.clear()
    await relayOne(ports, 'a', soon(ports))
    await watch(3)

    expect(await start('c')).toMatchObject({ partner: 'ZENDESK' })
  })
})
