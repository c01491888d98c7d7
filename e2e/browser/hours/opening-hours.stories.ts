import { picture } from '../../harness/browser'
import {
  readGeneralSettings,
  saveGeneralSettings,
} from '../../harness/general-settings'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy } from '../../harness/told-in'
import { weekdayOnPage } from '../../harness/wall-days'
import { store } from './hours-store'

describe.each(toldBy('es', 'keyboard'))(
  'hours, in %s, by %s',
  (language, handName) => {
    let tab: SupportTab

    beforeAll(async () => {
      await saveGeneralSettings(store.product)
      tab = await openSupportTab(store, language, handName)
    })

    const day = (weekday: string): string => weekdayOnPage(weekday, language)

    const time = (
      end: 'opens-at' | 'closes-at',
      weekday: string,
      number = 1
    ): string => tab.translate(`hours.${end}`, { day: day(weekday), number })

    const periodsOf = async (weekday: string) =>
      (await readGeneralSettings(store.product)).openingHours.find(
        (hours) => hours.weekday === weekday
      )?.periods

    it('is open all day, every day, until hours are set, and says so', async () => {
      await tab.sees(tab.translate('hours.always'))
    })

    it('takes short times, and shows that there is something to save while they are typed', async () => {
      await tab.hand.fill(time('opens-at', 'monday'), '9')
      await tab.sees(tab.translate('unsaved'))
      await tab.hand.fill(time('closes-at', 'monday'), '12h30')
      await tab.save()

      expect(await periodsOf('MONDAY')).toEqual([
        { opensAt: '09:00', closesAt: '12:30' },
      ])
    })

    it('adds a period after the first, and one that runs past midnight', async () => {
      const { hand, translate } = tab

      await hand.press(
        'button',
        translate('hours.add-period', { day: day('monday') })
      )
      await hand.fill(time('opens-at', 'monday', 2), '14:00')
      await hand.fill(time('closes-at', 'monday', 2), '18:00')
      await hand.fill(time('opens-at', 'friday'), '20:00')
      await hand.fill(time('closes-at', 'friday'), '02:00')
      await tab.sees(translate('hours.runs-over', { nextDay: day('saturday') }))
      await hand.fill(time('opens-at', 'saturday'), '08:00')
      await tab.save()

      expect(await periodsOf('MONDAY')).toEqual([
        { opensAt: '09:00', closesAt: '12:30' },
        { opensAt: '14:00', closesAt: '18:00' },
      ])
      expect(await periodsOf('FRIDAY')).toEqual([
        { opensAt: '20:00', closesAt: '02:00' },
      ])
    })

    it('draws the coming week from what is typed', async () => {
      const { page, translate } = tab
      const drawn = (weekday: string, ranges: Array<[string, string]>) =>
        page
          .getByRole('img', {
            name: translate('labelled', {
              label: day(weekday),
              text: ranges
                .map(([from, to]) => translate('week.range', { from, to }))
                .join(', '),
            }),
            exact: true,
          })
          .waitFor()

      await drawn('monday', [
        ['09:00', '12:30'],
        ['14:00', '18:00'],
      ])
      await drawn('friday', [['20:00', '24:00']])
      await drawn('saturday', [
        ['00:00', '02:00'],
        ['08:00', '24:00'],
      ])
      await picture(page, `week-${language}`)
    })

    it('refuses an empty period and one that overlaps at their fields, with the reason', async () => {
      const { hand, page, translate } = tab
      const refused = async (label: string, reason: string) => {
        const field = page.getByLabel(label, { exact: true })

        await hand.submit(translate('save'))
        await tab.sees(translate('hours.error.summary'))
        expect(await field.getAttribute('aria-invalid')).toBe('true')
        expect(
          await page
            .locator(`[id="${await field.getAttribute('aria-describedby')}"]`)
            .textContent()
        ).toBe(translate(`hours.error.${reason}`))
      }

      await hand.fill(time('closes-at', 'tuesday'), '00:00')
      await refused(time('closes-at', 'tuesday'), 'empty')
      await hand.press('button', translate('discard'))
      await hand.fill(time('opens-at', 'monday', 2), '12:00')
      await refused(time('opens-at', 'monday', 2), 'overlap')
      await hand.press('button', translate('discard'))

      expect(
        await page
          .getByLabel(time('opens-at', 'monday', 2), { exact: true })
          .inputValue()
      ).toBe('14:00')
    })

    it('does what is clicked, though an error above it moves it away', async () => {
      const { hand, page, translate } = tab

      await hand.fill(time('closes-at', 'tuesday'), '25:00')
      await page
        .getByRole('button', {
          name: translate('hours.add-period', { day: day('thursday') }),
        })
        .click({ position: { x: 9, y: 3 } })
      await page
        .getByLabel(time('opens-at', 'thursday', 2), { exact: true })
        .waitFor()
      await tab.sees(translate('hours.error.time'))
      await hand.press('button', translate('discard'))
    })

    it('copies the periods of a day to the days that are chosen', async () => {
      const { hand, translate } = tab

      await hand.press(
        'button',
        translate('hours.copy', { day: day('monday') })
      )
      await hand.untick(day('friday'))
      await hand.tick('checkbox', day('sunday'))
      await hand.press('button', translate('hours.copy-confirm', { count: 4 }))
      await tab.save()
      const monday = await periodsOf('MONDAY')

      for (const weekday of ['TUESDAY', 'WEDNESDAY', 'THURSDAY', 'SUNDAY'])
        expect(await periodsOf(weekday)).toEqual(monday)
      expect(await periodsOf('FRIDAY')).toEqual([
        { opensAt: '20:00', closesAt: '02:00' },
      ])
    })

    it('closes a day by taking its periods away', async () => {
      const { hand, translate } = tab

      await hand.press(
        'button',
        translate('hours.remove-period', { day: day('sunday'), number: 2 })
      )
      await hand.press(
        'button',
        translate('hours.remove-period', { day: day('sunday'), number: 1 })
      )
      await tab.sees(translate('hours.closed-day'))
      await tab.save()

      expect(await periodsOf('SUNDAY')).toEqual([])
    })

    it('finds the time zone by its city, and suggests the own one', async () => {
      const { hand, translate } = tab

      await hand.search(
        translate('time-zone.label'),
        'ciudad de méxico',
        'Ciudad de México'
      )
      await tab.save()
      expect((await readGeneralSettings(store.product)).timeZone).toBe(
        'America/Mexico_City'
      )
      await hand.press('button', translate('time-zone.use-own', { own: 'UTC' }))
      await tab.save()
      expect((await readGeneralSettings(store.product)).timeZone).toBe('UTC')
    })
  }
)
