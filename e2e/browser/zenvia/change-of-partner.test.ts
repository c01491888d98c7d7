import { textsFor } from '../../../local/whatsapp/bot/texts'
import { eventually } from '../../harness/eventually'
import { languages, pageWords, shoppers } from '../../harness/page-words'
import { merchant, openPartnerTab } from '../../harness/partner-tab'
import { openSupport } from '../../harness/open-support'
import { openPhone } from '../../harness/phone'
import { connectZendesk } from '../../harness/set-up-zendesk'
import { connectZenvia } from '../../harness/set-up-zenvia'
import { aStore } from '../../harness/store'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { zenviaDesk } from '../../harness/zenvia-desk'

const store = aStore(connectZendesk, connectZenvia, openSupport)

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const bot = textsFor(language)
  const { name, conversationId } = shoppers[language]

  const choose = async (from: string, to: string): Promise<void> => {
    await store.hand.press('button', say('partner.choose', { partner: to }))
    await store.page
      .getByText(say('partner.change-what', { from, to }))
      .waitFor()
    await store.hand.press('button', say('partner.change'))
    await store.page
      .getByText(say('partner.chosen-toast', { partner: to }))
      .first()
      .waitFor()
  }

  it('lets an open conversation finish where it started, and takes the next to the new partner', async () => {
    const desk = zenviaDesk(store.product)
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      name
    )

    await phone.say('human, please')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await eventually(
      async () => (await desk.chatsOf(conversationId))[0]
    )

    await openPartnerTab(store, { language, as: merchant })
    await choose('Zenvia', 'Zendesk')
    await desk.act(hash, 'accept')
    await desk.act(hash, 'answer', { content: 'Ainda estou aqui.' })
    await phone.hears('AGENT', 'Ainda estou aqui.')
    await desk.act(hash, 'finish')
    await phone.hears('BOT', bot.handedBack)

    await phone.say('human, again')
    await eventually(() => zendeskAgent(store.product).ticketOf(conversationId))
    expect(await desk.chatsOf(conversationId)).toHaveLength(1)
    await choose('Zendesk', 'Zenvia')
  })
})
