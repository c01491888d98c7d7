import { err } from 'neverthrow'

import { foldDay } from '../../domain/insights/fold-day'
import { someFacts } from '../../domain/insights/testing/some-facts'
import type { Ports } from '../../ports/ports'
import { fakePorts } from '../../testing/fake-ports'
import { noteRefusal } from './note-refusal'
import { readDays } from './read-days'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: 'VBase' }
const today = '2026-11-20'

const write = async ({ insights }: Ports, day: string): Promise<void> => {
  const { version } = (await insights.readDay(day))._unsafeUnwrap()
  const figures = foldDay({
    day,
    timeZone: 'UTC',
    handoffs: [someFacts({ requestedAt: `${day}T10:00:00.000Z` })],
    refusals: [],
    now: Date.parse(`${day}T23:00:00.000Z`),
  })

  ;(await insights.writeDay(figures, version))._unsafeUnwrap()
}

it('finds days that have ended and the current one, and gathers the ended ones in their month', async () => {
  const { ports } = fakePorts()

  await write(ports, '2026-11-18')
  await write(ports, today)

  const read = await readDays(ports, ['2026-11-18', '2026-11-19', today], today)

  expect([...read._unsafeUnwrap().keys()]).toEqual(['2026-11-18', today])
  expect(
    Object.keys((await ports.insights.readMonth('2026-11'))._unsafeUnwrap())
  ).toEqual(['2026-11-18', '2026-11-19'])
})

it('fails where a month cannot be read', async () => {
  const { ports } = fakePorts()

  jest.spyOn(ports.insights, 'readMonth').mockResolvedValue(err(unavailable))

  expect(
    (await readDays(ports, ['2026-11-18', today], today))._unsafeUnwrapErr()
  ).toEqual(unavailable)
})

it.each([
  ['the current day', [today]],
  ['a day that is in no month', ['2026-11-18']],
])('fails where %s cannot be read', async (_, days) => {
  const { ports } = fakePorts()

  jest.spyOn(ports.insights, 'readDay').mockResolvedValue(err(unavailable))

  expect((await readDays(ports, days, today))._unsafeUnwrapErr()).toEqual(
    unavailable
  )
})

it('tells the operator where days could not be gathered, and the reader nothing', async () => {
  const { ports, cloud } = fakePorts()

  await write(ports, '2026-11-18')
  jest.spyOn(ports.insights, 'gatherDays').mockResolvedValue(err(unavailable))

  const read = await readDays(ports, ['2026-11-18'], today)

  expect(read._unsafeUnwrap().size).toBe(1)
  expect(cloud.log.lines).toEqual([
    {
      level: 'warn',
      message: 'Days of the figures could not be gathered in their months',
      fields: { detail: 'VBase' },
    },
  ])
})

it('tells the operator where a refused request could not be noted: the shopper has their answer', async () => {
  const { ports, cloud } = fakePorts()

  jest.spyOn(ports.insights, 'noteRefusal').mockResolvedValue(err(unavailable))
  await noteRefusal(ports, 'conversation-1', 'OUTSIDE_HOURS')

  expect(cloud.log.lines).toEqual([
    {
      level: 'warn',
      message: 'A refused request could not be noted for the figures',
      fields: { detail: 'VBase' },
    },
  ])
})
