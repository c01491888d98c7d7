import { eventually } from '../../harness/eventually'
import { saveGeneralSettings } from '../../harness/general-settings'
import { shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy } from '../../harness/told-in'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { store } from './hours-store'

describe.each(toldBy('es', 'keyboard'))(
  'switching off, in %s, by %s',
  (language, handName) => {
    const words = `No humans today, ${language}, ${handName}.`
    const { name, conversationId } = shoppers[language]
    let tab: SupportTab

    beforeAll(async () => {
      await saveGeneralSettings(store.product)
      tab = await openSupportTab(store, language, handName)
    })

    it('wants words for the shopper first, at their field', async () => {
      const { hand, translate, page } = tab

      await hand.press('switch', translate('switch.on'))
      await hand.fill(translate('messages.off'), '')
      await hand.submit(translate('save'))
      await tab.sees(translate('messages.off-required'))
      expect(
        await page
          .getByRole('textbox', {
            name: translate('messages.off'),
            exact: true,
          })
          .getAttribute('aria-invalid')
      ).toBe('true')
    })

    it('shows the words as the shopper will read them, and says on top that support is off', async () => {
      const { hand, translate, page } = tab

      await hand.fill(translate('messages.off'), words)
      await page
        .getByRole('figure', { name: translate('messages.off-scene') })
        .getByText(words)
        .waitFor()
      await tab.save()
      await tab.sees(translate('status.off'))
    })

    it('gives the shopper those words, and a human again once it is on', async () => {
      const { hand, translate } = tab
      const phone = await openPhone(
        await store.browser.newPage(),
        store.product,
        name
      )

      expect(await phone.answerTo('3')).toBe(words)
      await hand.press('switch', translate('switch.off'))
      await tab.save()
      await tab.sees(
        translate('status.serving', {
          partner: 'Zendesk',
          hours: translate('status.open-always'),
        })
      )
      await phone.write('3')
      await eventually(() =>
        zendeskAgent(store.product).ticketOf(conversationId)
      )
      await phone.answerTo('sair')
      await phone.page.close()
    })
  }
)
