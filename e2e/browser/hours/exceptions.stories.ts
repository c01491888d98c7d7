import {
  readGeneralSettings,
  saveGeneralSettings,
} from '../../harness/general-settings'
import { asAdmin } from '../../harness/graphql'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { everyWay } from '../../harness/told-in'
import { dayFromNow } from '../../harness/wall-days'
import { store } from './hours-store'

interface Holiday {
  name: string
  startsAt: string
  fixedDate: boolean
}

const countryNames = { pt: 'Brasil', en: 'Brazil', es: 'Brasil' }

describe.each(everyWay)('exceptions, in %s, by %s', (language, handName) => {
  let tab: SupportTab

  beforeAll(async () => {
    await saveGeneralSettings(store.product)
    tab = await openSupportTab(store, language, handName)
  })

  const exceptions = async () =>
    (await readGeneralSettings(store.product)).exceptions

  const holidays = (state?: string): Promise<Holiday[]> =>
    asAdmin(store.product)(
      `query ($state: String, $locale: String) { publicHolidays(country: "BR", state: $state, locale: $locale) {
         name startsAt fixedDate } }`,
      { state, locale: language },
      'publicHolidays'
    )

  it('takes one typed by hand, for every year, and suggests that it lasts a day', async () => {
    const { hand, translate } = tab

    await hand.press('button', translate('exceptions.add'))
    await hand.fill(translate('name'), 'Inventory')
    await hand.fillDateTime(
      translate('exceptions.closes-at'),
      '2027-06-30T00:00'
    )
    await hand.tick('checkbox', translate('exceptions.repeats'))
    await hand.press('button', translate('add'))
    await tab.save()

    expect(await exceptions()).toEqual([
      {
        name: 'Inventory',
        startsAt: '2027-06-30T00:00',
        endsAt: '2027-07-01T00:00',
        repeatsYearly: true,
      },
    ])
  })

  it('refuses one that ends before it starts, at its field', async () => {
    const { hand, translate } = tab

    await hand.press('button', translate('exceptions.add'))
    await hand.press('button', translate('add'))
    await tab.sees(translate('required'))
    await hand.fill(translate('name'), 'Party')
    await hand.fillDateTime(
      translate('exceptions.closes-at'),
      `${dayFromNow(2)}T12:00`
    )
    await hand.fillDateTime(
      translate('exceptions.ends-at'),
      `${dayFromNow(2)}T11:00`
    )
    await hand.press('button', translate('add'))
    await tab.sees(translate('exceptions.end-first'))
    await hand.fillDateTime(
      translate('exceptions.ends-at'),
      `${dayFromNow(2)}T18:00`
    )
    await hand.press('button', translate('add'))
  })

  it('shows it in the picture of the week before it is saved', async () => {
    const { page, translate } = tab
    const ranges = [
      { from: '00:00', to: '12:00' },
      { from: '18:00', to: '24:00' },
    ].map((range) => translate('week.range', range))
    const picture = page.getByRole('img', { name: 'Party' })

    expect(await picture.getAttribute('aria-label')).toContain(
      ranges.join(', ')
    )
  })

  it('changes one, and takes one away', async () => {
    const { hand, translate } = tab

    await hand.press(
      'button',
      translate('exceptions.edit', { name: 'Inventory' })
    )
    await hand.fill(translate('name'), 'Counting')
    await hand.press('button', translate('apply'))
    await tab.save()
    expect(await exceptions()).toContainEqual({
      name: 'Counting',
      startsAt: '2027-06-30T00:00',
      endsAt: '2027-07-01T00:00',
      repeatsYearly: true,
    })
    await hand.press('button', translate('exceptions.edit', { name: 'Party' }))
    await hand.fillDateTime(
      translate('exceptions.ends-at'),
      `${dayFromNow(3)}T09:00`
    )
    await hand.press('button', translate('apply'))
    await hand.press(
      'button',
      translate('exceptions.remove', { name: 'Counting' })
    )
    await tab.save()

    expect(await exceptions()).toEqual([
      {
        name: 'Party',
        startsAt: `${dayFromNow(2)}T12:00`,
        endsAt: `${dayFromNow(3)}T09:00`,
        repeatsYearly: false,
      },
    ])
  })

  it('brings back what is discarded', async () => {
    const { hand, translate } = tab

    await hand.press(
      'button',
      translate('exceptions.remove', { name: 'Party' })
    )
    await tab.sees(translate('exceptions.empty'))
    await hand.press('button', translate('discard'))
    await tab.sees('Party')
  })

  it('adds the holidays of a country and a state, a moving feast by its date, beside those typed by hand', async () => {
    const { hand, translate } = tab
    const national = await holidays()
    const names = national.map(({ name }) => name)
    const isSingle = ({ name }: Holiday) =>
      names.indexOf(name) === names.lastIndexOf(name)
    const moving = national.find((day) => !day.fixedDate && isSingle(day))!
    const fixed = national.find((day) => day.fixedDate)!
    const ofState = (await holidays('SP')).find(
      ({ name }) => !names.includes(name)
    )!

    await hand.press('button', translate('holidays.open'))
    await hand.choose(translate('holidays.country'), countryNames[language])
    await hand.choose(translate('holidays.state'), 'São Paulo')
    for (const { name } of [moving, fixed, ofState])
      await hand.tick('checkbox', name)
    await hand.press('button', translate('holidays.add', { count: 3 }))
    await tab.save()
    const saved = await exceptions()

    expect(saved).toHaveLength(4)
    expect(saved).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Party' }),
        expect.objectContaining({
          name: moving.name,
          startsAt: moving.startsAt,
          repeatsYearly: false,
        }),
        expect.objectContaining({ name: fixed.name, repeatsYearly: true }),
        expect.objectContaining({ name: ofState.name }),
      ])
    )
  })
})
