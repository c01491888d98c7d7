import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { saveGeneralSettings } from '../../harness/general-settings'
import type { Language } from '../../harness/page-words'
import { shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { connectZenvia } from '../../harness/connect-zenvia'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy, toldIn } from '../../harness/told-in'
import { dayFromNow } from '../../harness/wall-days'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { store } from './hours-store'

const inventory = {
  name: 'Inventory',
  startsAt: `${dayFromNow(-1)}T00:00`,
  endsAt: `${dayFromNow(3)}T10:00`,
  repeatsYearly: false,
}

/** What the shopper reads after the words of the merchant. */
const taken: Record<Language, string> = {
  pt: 'Registramos o seu contato: um atendente responde por aqui quando abrirmos.',
  en: 'We have noted your request: an agent will answer here once we open.',
  es: 'Registramos tu contacto: un agente responderá por aquí cuando abramos.',
}

/** What the agent reads first in Zenvia. */
const contactText: Record<Language, string> = {
  pt: 'Contato deixado fora do horário de atendimento',
  en: 'Left outside the opening hours',
  es: 'Contacto recibido fuera del horario de atención',
}

const phoneOf = async (language: Language) =>
  openPhone(
    await store.browser.newPage(),
    store.product,
    shoppers[language].name
  )

describe.each(toldBy('es', 'keyboard'))(
  'taking contacts with Zendesk, in %s, by %s',
  (language, handName) => {
    const words = `Closed for ${handName}.`
    let tab: SupportTab

    beforeAll(async () => {
      await saveGeneralSettings(store.product, { exceptions: [inventory] })
      tab = await openSupportTab(store, language, handName)
    })

    it('is what the merchant chooses instead of refusing', async () => {
      const { hand, translate } = tab

      await hand.tick('radio', translate('outside-hours.take'))
      await hand.fill(translate('messages.closed'), words)
      await tab.save()
      await hand.press('button', translate('moment.try'))
      await tab.sees(translate('moment.contact'))
    })

    it('opens a ticket to be answered later, and tells the shopper so', async () => {
      const phone = await phoneOf(language)

      expect(await phone.answerTo('3')).toBe(`${words} ${taken[language]}`)
      await eventually(async () => {
        const ticket = await zendeskAgent(store.product).ticketOf(
          shoppers[language].conversationId
        )

        return ticket?.tags.includes('vtex-chatbot-contact') || undefined
      })
      await phone.answerTo('sair')
      await phone.page.close()
    })
  }
)

describe.each(toldIn('en'))(
  'taking contacts with Zenvia, in %s',
  (language) => {
    beforeAll(async () => {
      if (language === toldIn('en')[0]) await connectZenvia(store.product)
      await saveGeneralSettings(store.product, {
        exceptions: [inventory],
        outsideHours: 'TAKE_CONTACT',
      })
    })

    it('leaves a contact to be answered later, and tells the shopper so', async () => {
      const phone = await phoneOf(language)
      const agentPage = await store.browser.newPage()

      expect(await phone.answerTo('3')).toBe(
        `Fechado agora. ${taken[language]}`
      )
      await agentPage.goto(`${store.product.zenviaSandbox}/agent`)
      await agentPage
        .getByRole('link', { name: shoppers[language].name })
        .click()
      await agentPage
        .getByRole('main')
        .getByText(contactText[language])
        .first()
        .waitFor()
      await picture(agentPage, `contact-zenvia-${language}`)
      await agentPage.close()
      await phone.page.close()
    })
  }
)
