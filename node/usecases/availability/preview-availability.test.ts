import { fakePorts } from '../../testing/fake-ports'
import { previewAvailability } from './preview-availability'

const draft = {
  enabled: true,
  timeZone: 'America/Sao_Paulo',
  openingHours: [
    { weekday: 'MONDAY', periods: [{ opensAt: '09:00', closesAt: '18:00' }] },
  ],
  exceptions: [],
  unavailabilityMessage: 'From 9 to 18.',
}

describe('previewAvailability', () => {
  it('answers by what is saved', async () => {
    const at = '2026-11-23T12:00:00-03:00'
    const preview = await previewAvailability(fakePorts().ports, { at })

    expect(preview._unsafeUnwrap()).toMatchObject({
      availability: { open: true },
      timeZone: 'America/Sao_Paulo',
    })
  })

  it.each([
    [
      '2026-11-23T11:59:59Z',
      { open: false, nextOpening: '2026-11-23T12:00:00.000Z' },
    ],
    [
      '2026-11-23T12:00:00Z',
      { open: true, closesAt: '2026-11-23T21:00:00.000Z' },
    ],
    ['2026-11-23T21:00:00Z', { open: false, message: 'From 9 to 18.' }],
  ])('answers for %s by a draft', async (at, expected) => {
    const preview = await previewAvailability(fakePorts().ports, { at, draft })

    expect(preview._unsafeUnwrap().availability).toMatchObject(expected)
  })

  it('reads an instant without an offset from the wall clock of the draft', async () => {
    const at = '2026-11-23T12:00'
    const preview = await previewAvailability(fakePorts().ports, {
      at,
      draft: { ...draft, timeZone: 'Europe/Lisbon' },
    })

    expect(preview._unsafeUnwrap().instant).toBe(Date.parse(`${at}Z`))
  })

  it('does not mind what the partner is like', async () => {
    const { ports, cloud } = fakePorts()

    cloud.settings.change((settings) => {
      settings.partners = {}
    })

    const preview = await previewAvailability(ports, {
      at: '2026-11-23T12:00:00Z',
    })

    expect(preview._unsafeUnwrap().availability.open).toBe(true)
  })

  it.each(['', 'now', '2026-11-23', '2026-13-45T12:00Z'])(
    'refuses %s as an instant',
    async (at) => {
      const preview = await previewAvailability(fakePorts().ports, { at })

      expect(preview._unsafeUnwrapErr()).toMatchObject([
        { code: 'INSTANT_INVALID', field: 'at' },
      ])
    }
  )

  it('names the fault in a draft by its path in the arguments', async () => {
    const preview = await previewAvailability(fakePorts().ports, {
      at: '2026-11-23T12:00:00Z',
      draft: { ...draft, timeZone: 'Mars/Olympus' },
    })

    expect(preview._unsafeUnwrapErr()).toMatchObject([
      { code: 'TIME_ZONE_UNKNOWN', field: 'draft.timeZone' },
    ])
  })
})
