import type { Settings } from '../../domain/settings/settings'
import { fakePorts, readySettings } from '../../testing/fake-ports'
import { readAvailability } from './read-availability'

const friday = Date.parse('2026-11-20T12:00:00Z')

const read = async (edit: (settings: Settings) => void) => {
  const settings = readySettings()

  edit(settings)

  const { ports } = fakePorts(settings)

  return (await readAvailability(ports, friday))._unsafeUnwrap()
}

const onlyMondays = ({ general }: Settings) => {
  general.openingHours = [
    { weekday: 'MONDAY', periods: [{ opensAt: '09:00', closesAt: '18:00' }] },
  ]
}

const withProblem = ({ partners }: Settings) => {
  partners.ZENDESK!.problem = { code: 'x', since: '2026-11-20T00:00:00Z' }
}

describe('readAvailability', () => {
  it('is open when all is well', async () => {
    expect(await read(() => undefined)).toEqual({ open: true })
  })

  it('is closed outside the hours, until the next opening', async () => {
    expect(await read(onlyMondays)).toMatchObject({
      open: false,
      closedReason: 'OUTSIDE_HOURS',
      nextOpening: '2026-11-23T12:00:00.000Z',
    })
  })

  it.each<[string, (settings: Settings) => void]>([
    ['none is chosen', (settings) => (settings.partner = undefined)],
    ['it is not connected', ({ partners }) => delete partners.ZENDESK],
  ])('is closed without a partner: %s', async (_, edit) => {
    expect(await read(edit)).toEqual({
      open: false,
      closedReason: 'NO_PARTNER',
      message: 'All agents are busy.',
    })
  })

  it('is closed while what brings answers back is gone from the partner', async () => {
    const step = {
      id: 'messages',
      title: 'Messages',
      details: [],
      drift: [],
    }
    const found = (state: 'MISSING' | 'CHANGED' | 'PLANNED', wentLive?: true) =>
      read((settings) => {
        settings.wentLive = wentLive
        settings.partners.ZENDESK!.provisioningReport = {
          steps: [{ ...step, state }],
          checkedAt: '2026-11-20T00:00:00Z',
        }
      })

    expect(await found('MISSING')).toMatchObject({
      open: false,
      closedReason: 'PARTNER_PROBLEM',
    })
    expect((await found('CHANGED')).open).toBe(true)
    expect((await found('CHANGED', true)).open).toBe(true)
    expect((await found('PLANNED', true)).open).toBe(false)
    expect((await found('PLANNED')).open).toBe(true)
  })

  it.each<[string, string, (settings: Settings) => void]>([
    ['within them', 'All agents are busy.', () => undefined],
    ['outside of them', 'We answer from 9 to 18.', onlyMondays],
    [
      'within them, and nothing is written for that',
      'We answer from 9 to 18.',
      ({ general }) => (general.noAgentMessage = ''),
    ],
  ])(
    'is closed while the partner refuses us, whatever the hours: %s, with the words “%s”',
    async (_, message, edit) => {
      expect(
        await read((settings) => {
          withProblem(settings)
          edit(settings)
        })
      ).toEqual({ open: false, closedReason: 'PARTNER_PROBLEM', message })
    }
  )

  it('says first that support is switched off', async () => {
    expect(
      await read((settings) => {
        withProblem(settings)
        settings.general.enabled = false
      })
    ).toMatchObject({
      closedReason: 'DISABLED',
      message: 'Write to help@livestore.example.',
    })
  })

  it('does not guess when the settings cannot be read', async () => {
    const { ports, cloud } = fakePorts()

    cloud.settings.faults.next('current', {
      kind: 'UNAVAILABLE',
      detail: '503',
    })

    expect((await readAvailability(ports, friday)).isErr()).toBe(true)
  })
})
