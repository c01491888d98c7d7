import { err, ok } from 'neverthrow'

import { userError } from '../../domain/user-error'
import { fakePorts } from '../../testing/fake-ports'
import { changeSettings, readSettings } from './change-settings'

const unavailable = { kind: 'UNAVAILABLE', detail: 'down' } as const
const conflict = { kind: 'CONFLICT', detail: 'changed meanwhile' } as const
const storeUnavailable = [userError('STORE_UNAVAILABLE')]

describe('changeSettings', () => {
  it('writes what the change makes of the settings', async () => {
    const { ports, cloud } = fakePorts()
    const changed = await changeSettings(ports, (settings) =>
      ok({ ...settings, partner: 'ZENVIA' })
    )

    expect(changed._unsafeUnwrap().partner).toBe('ZENVIA')
    expect(cloud.settings.settings.partner).toBe('ZENVIA')
  })

  it('remembers for good that everything was done once', async () => {
    const { ports, cloud } = fakePorts()
    const enable = (enabled: boolean) =>
      changeSettings(ports, (settings) =>
        ok({ ...settings, general: { ...settings.general, enabled } })
      )
    const stored = () => cloud.settings.settings

    await enable(true)
    expect(stored().wentLive).toBeUndefined()

    cloud.settings.change(({ partners, bot }) => {
      partners.ZENDESK!.webhook = { lastEventAt: cloud.clock.iso() }
      bot.token = { hash: '', lastFour: '', changedAt: '', changedBy: '' }
    })
    await enable(true)
    expect(stored().wentLive).toBe(true)

    await enable(false)
    expect(stored().wentLive).toBe(true)
  })

  it('changes what somebody else wrote between its read and its write', async () => {
    const { ports, cloud } = fakePorts()
    let meanwhile = 0

    await changeSettings(ports, (settings) => {
      if (meanwhile === 0) {
        meanwhile += 1
        cloud.settings.change((other) => {
          other.general.enabled = false
        })
      }

      return ok({ ...settings, partner: 'ZENVIA' })
    })

    const { general, partner } = cloud.settings.settings

    expect({ enabled: general.enabled, partner }).toEqual({
      enabled: false,
      partner: 'ZENVIA',
    })
  })

  it('gives up on a store that never lets it write', async () => {
    const { ports, cloud } = fakePorts()

    cloud.settings.faults.next('write', conflict, { times: 100 })

    const changed = await changeSettings(ports, (settings) =>
      ok({ ...settings })
    )

    expect(changed._unsafeUnwrapErr()).toEqual(storeUnavailable)
  })

  it('writes nothing where nothing changes', async () => {
    const { ports, cloud } = fakePorts()

    cloud.settings.faults.next('write', unavailable)

    const changed = await changeSettings(ports, (settings) => ok(settings))

    expect(changed._unsafeUnwrap()).toEqual(cloud.settings.settings)
  })

  it.each(['read', 'write'])('tells when it cannot %s', async (call) => {
    const { ports, cloud } = fakePorts()

    cloud.settings.faults.next(call, unavailable)

    const changed = await changeSettings(ports, (settings) =>
      ok({ ...settings, partner: 'ZENVIA' })
    )

    expect(changed._unsafeUnwrapErr()).toEqual(storeUnavailable)
    expect(cloud.settings.settings.partner).toBe('ZENDESK')
  })

  it('stores nothing when the change refuses', async () => {
    const { ports, cloud } = fakePorts()
    const before = cloud.settings.version
    const refused = await changeSettings(ports, () => err('no' as const))

    expect(refused._unsafeUnwrapErr()).toBe('no')
    expect(cloud.settings.version).toBe(before)
  })
})

it('reads the settings past what this process remembers', async () => {
  const { ports, cloud } = fakePorts()

  cloud.settings.faults.next('read', unavailable)

  expect((await readSettings(ports))._unsafeUnwrapErr()).toEqual(
    storeUnavailable
  )
  expect((await readSettings(ports))._unsafeUnwrap().partner).toBe('ZENDESK')
})
