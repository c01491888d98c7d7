import { userError } from '../../../domain/user-error'
import { fakePorts } from '../../../testing/fake-ports'
import {
  answerTraining,
  cancelTraining,
  readTraining,
  requestTraining,
} from './training'

const by = 'ana@livestore.example'
const vtex = 'joana@vtex.com.br'

const input = {
  preferredDates: ['2026-12-02T14:00', '2026-12-01T09:00:00-03:00'],
  people: 4,
  profile: 'AGENT',
  contactName: 'Ana',
  contactEmail: ' ana@livestore.example ',
  notes: null,
} as const

const wish = (changes: object = {}) => ({
  ...input,
  preferredDates: [...input.preferredDates],
  ...changes,
})

const prepared = () => {
  const { ports, cloud } = fakePorts()
  const ask = (changes: object = {}) =>
    requestTraining(ports, { input: wish(changes), by })
  const stored = async () => (await readTraining(ports))._unsafeUnwrap()

  return { ports, cloud, ask, stored }
}

describe('requestTraining', () => {
  it('reads dates without an offset on the store’s wall clock', async () => {
    const { ask, stored, cloud } = prepared()

    expect((await ask()).isOk()).toBe(true)
    expect(await stored()).toEqual({
      preferredDates: ['2026-12-01T12:00:00.000Z', '2026-12-02T17:00:00.000Z'],
      people: 4,
      profile: 'AGENT',
      contactName: 'Ana',
      contactEmail: 'ana@livestore.example',
      history: [{ state: 'REQUESTED', at: cloud.clock.iso(), by }],
    })
  })

  it('tells the VTEX team', async () => {
    const { ask, cloud } = prepared()

    await ask({ notes: 'On site, please' })

    expect(cloud.mail.sent).toHaveLength(1)
    expect(cloud.mail.sent[0]?.lines.join('\n')).toMatch(
      /2026-12-01T12:00[^]*4 \(AGENT\)[^]*Ana, ana@[^]*On site, please/
    )
  })

  it('changes what was asked for before', async () => {
    const { ask, stored } = prepared()

    await ask()
    await ask({ people: 9 })

    expect(await stored()).toMatchObject({
      people: 9,
      history: [{ state: 'REQUESTED' }, { state: 'REQUESTED' }],
    })
  })

  it.each([
    [{ preferredDates: [] }, 'REQUIRED', 'preferredDates'],
    [{ preferredDates: ['2026-11-20T08:59'] }, 'DATE_PAST', 'preferredDates.0'],
    [
      { preferredDates: ['2026-11-20T12:00:00Z'] },
      'DATE_PAST',
      'preferredDates.0',
    ],
    [
      { preferredDates: ['2026-12-01T09:00', 'soon'] },
      'DATE_TIME_INVALID',
      'preferredDates.1',
    ],
    [
      { preferredDates: ['2026-12-01'] },
      'DATE_TIME_INVALID',
      'preferredDates.0',
    ],
    [
      { preferredDates: ['2026-02-30T09:00'] },
      'DATE_TIME_INVALID',
      'preferredDates.0',
    ],
    [
      { preferredDates: Array(11).fill('2026-12-01T09:00') },
      'TOO_MANY',
      'preferredDates',
    ],
    [{ people: 0 }, 'HEADCOUNT_INVALID', 'people'],
    [{ people: 2.5 }, 'HEADCOUNT_INVALID', 'people'],
    [{ contactName: ' ' }, 'REQUIRED', 'contactName'],
    [{ contactEmail: 'ana' }, 'EMAIL_INVALID', 'contactEmail'],
  ])('refuses %j', async (changes, code, field) => {
    const { ask, stored, cloud } = prepared()

    expect((await ask(changes))._unsafeUnwrapErr()).toMatchObject([
      { code, field },
    ])
    expect(await stored()).toBeUndefined()
    expect(cloud.mail.sent).toEqual([])
  })

  it('names every fault at once', async () => {
    const { ask } = prepared()
    const refused = await ask({ preferredDates: ['soon'], people: 0 })

    expect(refused._unsafeUnwrapErr().map(({ field }) => field)).toEqual([
      'preferredDates.0',
      'people',
    ])
  })
})

describe('cancelTraining', () => {
  it('takes back what was asked for, once', async () => {
    const { ports, ask, stored } = prepared()

    await ask()

    expect((await cancelTraining(ports, by)).isOk()).toBe(true)
    expect(await stored()).toMatchObject({
      people: 4,
      history: [{ state: 'REQUESTED' }, { state: 'CANCELLED', by }],
    })
    expect((await cancelTraining(ports, by))._unsafeUnwrapErr()).toEqual([
      userError('NOTHING_ASKED'),
    ])
  })

  it('has nothing to take back before anything was asked for', async () => {
    const { ports, cloud } = prepared()

    expect((await cancelTraining(ports, by)).isErr()).toBe(true)
    expect(cloud.mail.sent).toEqual([])
  })
})

describe('answerTraining', () => {
  it.each([
    [true, 'CONFIRMED'],
    [false, 'REFUSED'],
  ])('is for the VTEX team: %s', async (confirmed, state) => {
    const { ports, ask, stored } = prepared()

    await ask()
    expect(
      (await answerTraining(ports, { confirmed, by }))._unsafeUnwrapErr()
    ).toEqual([userError('VTEX_TEAM_ONLY')])

    await answerTraining(ports, { confirmed, by: vtex })
    expect((await stored())?.history.pop()).toMatchObject({ state, by: vtex })
  })
})
