import type { BrowserContext, Page } from 'playwright-core'

import { textsFor } from '../../../local/whatsapp/bot/texts'
import { openBrowser } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { handAt } from '../../harness/hands'
import type { Hand } from '../../harness/hands'
import { languages, pageWords, shoppers } from '../../harness/page-words'
import { merchant, openPartnerTab } from '../../harness/partner-tab'
import { openSupport } from '../../harness/open-support'
import { openPhone } from '../../harness/phone'
import { startProduct } from '../../harness/product'
import type { Product } from '../../harness/product'
import { connectZendesk } from '../../harness/set-up-zendesk'
import { connectZenvia } from '../../harness/set-up-zenvia'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { zenviaDesk } from '../../harness/zenvia-desk'

let product: Product
let browser: BrowserContext
let page: Page
let hand: Hand

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await browser.newPage()
  hand = handAt(page, 'mouse')
  await connectZendesk(product)
  await connectZenvia(product)
  await openSupport(product)
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const bot = textsFor(language)
  const { name, conversationId } = shoppers[language]

  const choose = async (from: string, to: string): Promise<void> => {
    await hand.press('button', say('partner.choose', { partner: to }))
    await page.getByText(say('partner.change-what', { from, to })).waitFor()
    await hand.press('button', say('partner.change'))
    await page
      .getByText(say('partner.chosen-toast', { partner: to }))
      .first()
      .waitFor()
  }

  it('lets an open conversation finish where it started, and takes the next to the new partner', async () => {
    const desk = zenviaDesk(product)
    const phone = await openPhone(await browser.newPage(), product, name)

    await phone.say('human, please')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await eventually(
      async () => (await desk.chatsOf(conversationId))[0]
    )

    await openPartnerTab(page, product, { language, as: merchant })
    await choose('Zenvia', 'Zendesk')
    await desk.act(hash, 'accept')
    await desk.act(hash, 'answer', { content: 'Ainda estou aqui.' })
    await phone.hears('AGENT', 'Ainda estou aqui.')
    await desk.act(hash, 'finish')
    await phone.hears('BOT', bot.handedBack)

    await phone.say('human, again')
    await eventually(() => zendeskAgent(product).ticketOf(conversationId))
    expect(await desk.chatsOf(conversationId)).toHaveLength(1)
    await choose('Zendesk', 'Zenvia')
  })
})
