import { saveGeneralSettings } from '../../harness/general-settings'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy } from '../../harness/told-in'
import { dayOnPage } from '../../harness/wall-days'
import { store } from './hours-store'

const MONDAY = '2099-01-05T10:00'
const SUNDAY = '2099-01-04T10:00'

const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map(
  (weekday) => ({
    weekday,
    periods: [{ opensAt: '09:00', closesAt: '18:00' }],
  })
)

describe.each(toldBy('pt', 'mouse'))(
  'any moment, in %s, by %s',
  (language, handName) => {
    let tab: SupportTab

    beforeAll(async () => {
      await saveGeneralSettings(store.product, { openingHours: workdays })
      tab = await openSupportTab(store, language, handName)
    })

    const tryMoment = async (moment: string): Promise<void> => {
      await tab.hand.fillDateTime(tab.translate('moment.label'), moment)
      await tab.hand.press('button', tab.translate('moment.try'))
    }

    it('tells until when it is open', async () => {
      await tryMoment(MONDAY)
      await tab.sees(
        tab.translate('status.open-until-day', {
          day: dayOnPage(MONDAY, language),
          time: '18:00',
        })
      )
    })

    it('tells when it opens next, and what the shopper reads', async () => {
      await tryMoment(SUNDAY)
      await tab.sees(
        tab.translate('status.closed-day', {
          day: dayOnPage(MONDAY, language),
          time: '09:00',
        })
      )
      await tab.sees(
        tab.translate('moment.reads', { message: 'Fechado agora.' })
      )
    })

    it('counts what is typed and not yet saved', async () => {
      const { hand, translate } = tab

      await hand.tick('radio', translate('outside-hours.take'))
      await hand.fill(translate('messages.closed'), 'Nobody here.')
      await hand.press('button', translate('moment.try'))
      await tab.sees(translate('moment.reads', { message: 'Nobody here.' }))
      await tab.sees(translate('moment.contact'))
      await hand.press('switch', translate('switch.on'))
      await hand.press('button', translate('moment.try'))
      await tab.sees(translate('moment.off'))
      await hand.press('button', translate('discard'))
    })
  }
)
