import { messagesFor } from '../../../local/whatsapp/bot/bot-messages'
import { eventually } from '../../harness/eventually'
import { pageWords, shoppers } from '../../harness/page-words'
import { MERCHANT, openPartnerTab } from '../../harness/partner-tab'
import { openPhone } from '../../harness/phone'
import { toldIn } from '../../harness/told-in'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { zenviaAgent } from '../../harness/zenvia-agent'
import { store } from './zenvia-store'

describe.each(toldIn('es'))('the change of partner, in %s', (language) => {
  const translate = pageWords(language)
  const bot = messagesFor(language)
  const { name, conversationId } = shoppers[language]

  const choose = async (from: string, to: string): Promise<void> => {
    await store.hand.press(
      'button',
      translate('partner.choose', { partner: to })
    )
    await store.page
      .getByText(translate('partner.change-what', { from, to }))
      .waitFor()
    await store.hand.press('button', translate('partner.change'))
    await store.page
      .getByText(translate('partner.chosen-toast', { partner: to }))
      .first()
      .waitFor()
    await store.page
      .getByRole('article', { name: to })
      .and(store.page.locator(':focus'))
      .waitFor()
  }

  it('lets an open conversation finish where it started, and takes the next to the new partner', async () => {
    const zenvia = zenviaAgent(store.product)
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      name
    )

    await phone.write('human, please')
    await phone.shows('BOT', bot.connecting)
    const { hash } = await eventually(
      async () => (await zenvia.chatsOf(conversationId))[0]
    )

    await openPartnerTab(store, { language, as: MERCHANT })
    await choose('Zenvia', 'Zendesk')
    await zenvia.act(hash, 'accept')
    await zenvia.act(hash, 'answer', { content: 'Ainda estou aqui.' })
    await phone.shows('AGENT', 'Ainda estou aqui.')
    await zenvia.act(hash, 'finish')
    await phone.shows('BOT', bot.handedBack)

    await phone.write('human, again')
    await eventually(() => zendeskAgent(store.product).ticketOf(conversationId))
    expect(await zenvia.chatsOf(conversationId)).toHaveLength(1)
    await choose('Zendesk', 'Zenvia')
  })
})
