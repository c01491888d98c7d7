import type { Locator, Page } from 'playwright-core'

import { messagesFor } from '../../local/whatsapp/bot/bot-messages'
import type { BotKind } from '../../local/whatsapp/chat'
import { agentPages } from '../harness/agent-page'
import { agentSides } from '../harness/agent-side'
import { aPicture } from '../harness/file-to-send'
import { openSupport } from '../harness/open-support'
import type { Language } from '../harness/page-words'
import { shoppers } from '../harness/page-words'
import { openPhone } from '../harness/phone'
import { aStore } from '../harness/store'

const store = aStore(openSupport)

/** Each kind has a shopper, and so a language, of its own. */
const kinds: Array<[BotKind, Language]> = [
  ['CALLBACK', 'en'],
  ['POLLING', 'es'],
  ['WENI', 'pt'],
]

/**
 * Each bubble's words, of messages that Zendesk got in one comment too; a picture by that word, since Weni gives files
 * names of its own.
 */
const said = (bubbles: Locator): Promise<string[]> =>
  bubbles.evaluateAll((items) =>
    items.map((item) => {
      const text = item.querySelector('.text')?.textContent ?? ''
      const isShown = item.querySelector('img') !== null
      const isNamed = text.endsWith('.png')

      return [
        ...(text && !isNamed ? [text] : []),
        ...(isShown || isNamed ? ['PICTURE'] : []),
      ].join(' ')
    })
  )

/** From some words to the end. */
const saidFrom = async (bubbles: Locator, words: string): Promise<string[]> => {
  const all = await said(bubbles)

  return all.slice(all.findIndex((text) => text.startsWith(words)))
}

/** Fails when the browser cannot draw what came. */
const decode = (picture: Locator): Promise<void> =>
  picture.evaluate((image: HTMLImageElement) => image.decode())

describe.each(['ZENDESK', 'ZENVIA'] as const)('with %s', (partner) => {
  const agentPage = agentPages[partner]
  let agent: Page

  beforeAll(async () => {
    await agentSides[partner].connect(store.product)
    agent = await store.browser.newPage()
    await agent.goto(agentPage.address(store.product))
  })

  afterAll(() => agent.close())

  it.each(kinds)(
    'a %s bot hands over, carries words and pictures both ways, each once and in order, and speaks again',
    async (kind, language) => {
      const { name } = shoppers[language]
      const bot = messagesFor(language)
      const asked = `${partner} ${kind}: a human, please`
      const torn = `${partner} ${kind}: it arrived torn`
      const look = `${partner} ${kind}: look`
      const label = `${partner} ${kind}: here is your label`
      const phone = await openPhone(store.page, store.product, name)
      const agentPictures = phone.page.locator('[data-author=AGENT] img')
      const shown = await agentPictures.count()

      await phone.become(kind)
      expect(await phone.answerTo(asked)).toBe(bot.connecting)
      await agentPage.open(agent, name)
      // Weni tells the story of before a while after the ticket is open, with what was written until then.
      await agent.getByText(asked).first().waitFor()
      await phone.write(torn)
      await phone.attach(aPicture('torn.png'))
      await phone.write(look)
      await agentPage.accept(agent)
      await agent.getByText(look).last().waitFor()
      await agentPage.answer(agent, label, aPicture('label.png'))
      await decode(agentPictures.nth(shown))
      await agentPage.end(agent)
      await phone.handedBack(bot.handedBack)

      const read = (await said(agent.locator('.bubble'))).join()
      const during = await saidFrom(agentPage.shopperSaid(agent), torn)

      for (const words of [asked, torn, look]) {
        expect(read.split(words)).toHaveLength(2)
      }
      expect(during.join().split('PICTURE')).toHaveLength(2)
      expect(during.at(0)).toContain(torn)
      expect(during.at(-1)).toContain(look)
      expect(
        (await saidFrom(phone.page.locator('.message'), label)).join(' ')
      ).toBe(`${label} PICTURE Bye. ${bot.handedBack}`)
    }
  )
})
