import { atMs, queued } from '../conversation/testing/sample-record'
import { endFromOurSide } from './close-handoff'
import type { Handoff } from './handoff'
import { tellWindow } from './whatsapp-window'

const HOUR = 3600

const look = (handoff: Handoff, seconds: number): Handoff =>
  tellWindow(handoff, { now: atMs(seconds), timeZone: 'UTC' })

const notesIn = ({ commands }: Handoff): unknown[] =>
  commands.map(({ payload }) => payload)

const { handoff } = queued()

it('tells the agent after 23 hours until when free text arrives, once', () => {
  const told = look(look(handoff, 23 * HOUR), 23.5 * HOUR)

  expect(look(handoff, 23 * HOUR - 1)).toBe(handoff)
  expect(notesIn(told)).toEqual([
    {
      kind: 'note',
      about: 'WINDOW_ENDS',
      until: '2026-11-21T12:00:00.000Z',
      timeZone: 'UTC',
    },
  ])
})

it('counts from the shopper’s last words, and tells each silence of its own', () => {
  const wrote = {
    ...look(handoff, 23 * HOUR),
    shopperWroteAt: '2026-11-21T11:30:00.000Z',
  }

  expect(look(wrote, 24 * HOUR)).toBe(wrote)
  expect(notesIn(look(wrote, 23.5 * HOUR + 23 * HOUR))).toHaveLength(2)
})

it.each([
  ['once it is too late', handoff, 24 * HOUR],
  [
    'of one that has ended',
    endFromOurSide(handoff, 'BOT_CANCELLED', '').handoff,
    23 * HOUR,
  ],
  [
    'of a contact',
    { ...handoff, tally: { ...handoff.tally!, asContact: true as const } },
    23 * HOUR,
  ],
  [
    'of one that an earlier version of the app opened',
    { ...handoff, shopperWroteAt: undefined },
    23 * HOUR,
  ],
])('tells nothing %s', (_when, one, seconds) => {
  expect(look(one, seconds)).toBe(one)
})
