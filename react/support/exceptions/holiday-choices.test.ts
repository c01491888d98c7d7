import type { PublicHoliday } from '../../graphql/answers'
import { holidayChoices } from './holiday-choices'

const holiday = (
  name: string,
  day: string,
  fixedDate: boolean
): PublicHoliday => ({
  name,
  startsAt: `${day}T00:00`,
  endsAt: `${day}T24:00`,
  fixedDate,
})

const christmas = [
  holiday('Natal', '2026-12-25', true),
  holiday('Natal', '2027-12-25', true),
]

it('offers a holiday with a fixed date once, repeated yearly', () => {
  expect(holidayChoices(christmas, [])).toEqual([
    {
      exception: {
        name: 'Natal',
        startsAt: '2026-12-25T00:00',
        endsAt: '2026-12-25T24:00',
        repeatsYearly: true,
        opens: false,
      },
      added: false,
    },
  ])
})

it('offers a movable holiday by each of its dates', () => {
  const carnival = [
    holiday('Carnaval', '2026-02-17', false),
    holiday('Carnaval', '2027-02-09', false),
  ]

  expect(
    holidayChoices(carnival, []).map(({ exception }) => [
      exception.startsAt,
      exception.repeatsYearly,
    ])
  ).toEqual([
    ['2026-02-17T00:00', false],
    ['2027-02-09T00:00', false],
  ])
})

it('finds holidays that were added already, in any year', () => {
  const added = {
    name: 'Natal',
    startsAt: '2025-12-25T00:00',
    endsAt: '2025-12-26T00:00',
    repeatsYearly: true,
    opens: false,
  }

  expect(holidayChoices(christmas, [added])).toMatchObject([{ added: true }])
  expect(holidayChoices(christmas, [{ ...added, opens: true }])).toMatchObject([
    { added: false },
  ])
})
