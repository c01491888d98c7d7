import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { everyDay } from '../../harness/open-support'
import { saveGeneralSettings } from '../../harness/general-settings'
import type { Language } from '../../harness/page-words'
import { shoppers } from '../../harness/page-words'
import type { Phone } from '../../harness/phone'
import { openPhone } from '../../harness/phone'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy } from '../../harness/told-in'
import { dayFromNow, dayOnPage } from '../../harness/wall-days'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { store } from './hours-store'

const opening = `${dayFromNow(3)}T10:00`

/** The next opening as the phone shows it below the words of the merchant. */
const onPhone: Record<Language, RegExp> = {
  pt: /^Abertura: \S+, \d\d\/\d\d, às 10:00 \(horário de Brasília\)\.$/,
  en: /^Opening: \S+day \d+ \S+ at 10:00 \(Brasilia Time\)\.$/,
  es: /^Apertura: el \S+ \d\d\/\d\d, a las 10:00 \(hora de Brasilia\)\.$/,
}

describe.each(toldBy('pt', 'mouse'))(
  'closing, in %s, by %s',
  (language, handName) => {
    const { name, conversationId } = shoppers[language]
    const words = `Write to help@livestore.example (${language}, ${handName}).`
    let tab: SupportTab
    let phone: Phone

    beforeAll(async () => {
      await saveGeneralSettings(store.product, {
        openingHours: everyDay('00:00', '23:59'),
      })
      tab = await openSupportTab(store, language, handName)
      phone = await openPhone(
        await store.browser.newPage(),
        store.product,
        name
      )
      await phone.answerTo('3')
    })

    afterAll(() => phone.page.close())

    it('is foretold on top of the page while the store is open', async () => {
      await tab.sees(
        tab.translate('status.serving', {
          partner: 'Zendesk',
          hours: tab.translate('status.open-until', { time: '23:59' }),
        })
      )
    })

    it('is said on top of the page, with the next opening', async () => {
      const { hand, translate } = tab

      await hand.press('button', translate('exceptions.add'))
      await hand.fill(translate('name'), 'Inventory')
      await hand.fillDateTime(
        translate('exceptions.closes-at'),
        `${dayFromNow(-1)}T00:00`
      )
      await hand.fillDateTime(translate('exceptions.ends-at'), opening)
      await hand.press('button', translate('add'))
      await hand.fill(translate('messages.closed'), words)
      await tab.save()
      await tab.sees(
        translate('status.closed-day', {
          day: dayOnPage(opening, language),
          time: '10:00',
        })
      )
      await picture(tab.page, `closed-${language}`)
    })

    it('leaves a conversation open that the agent already has', async () => {
      const agent = zendeskAgent(store.product)
      const late = `Still there, by ${handName}?`

      await phone.write(late)
      const ticket = await eventually(async () => {
        const found = await agent.ticketOf(conversationId)

        return found?.conversation.some(({ text }) => text.includes(late))
          ? found
          : undefined
      })

      await agent.reply(ticket.id, { body: `Yes, ${handName}.` })
      await phone.shows('AGENT', `Yes, ${handName}.`)
      await phone.answerTo('sair')
    })

    it('tells the shopper the words of the merchant and the next opening, in their language', async () => {
      const answer = await phone.answerTo('3')

      expect(answer.split('\n')).toEqual([
        words,
        expect.stringMatching(onPhone[language]),
      ])
      await picture(phone.page, `closed-phone-${language}`)
    })
  }
)
