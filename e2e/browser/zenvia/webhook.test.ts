import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import type { Hand } from '../../harness/hands'
import { handAt } from '../../harness/hands'
import { languages, pageWords } from '../../harness/page-words'
import { merchant, openPartnerTab } from '../../harness/partner-tab'
import { startProduct } from '../../harness/product'
import type { Product } from '../../harness/product'
import { connectZenvia } from '../../harness/set-up-zenvia'

let product: Product
let browser: BrowserContext
let page: Page
let hand: Hand

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await browser.newPage()
  hand = handAt(page, 'mouse')
  await page.clock.install()
  await connectZenvia(product)
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

/** Zenvia's news at an address that was pasted there. */
const tell = async (address: string): Promise<number> => {
  const { status } = await fetch(
    `${product.publicOrigin}${new URL(address).pathname}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"state":"typing","extra":{"conversationId":"unknown"}}',
    }
  )

  return status
}

/** The page asks for news every few seconds; until it has drawn what was answered. */
const pageLooksAgain = async (): Promise<void> => {
  const answered = page.waitForResponse((response) =>
    /query LiveSupportSettings/.test(response.request().postData() ?? '')
  )

  await page.clock.runFor(4000)
  await (await answered).finished()
  await page.clock.runFor(100)
}

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const address = () => page.getByLabel(say('zenvia.webhook-url')).inputValue()
  const beginning = (key: string, value: string): string =>
    say(key, { [value]: '|' }).split('|')[0] ?? ''

  it('says that no event came and what to look at, then when the first one did', async () => {
    await openPartnerTab(page, product, { language, as: merchant })
    await hand.press('button', say('zenvia.check-webhook'))
    await page.getByText(say('zenvia.webhook-watching')).waitFor()
    await page.clock.fastForward('02:05')
    await page.getByText(say('zenvia.webhook-nothing')).waitFor()
    await page.getByText(say('zenvia.webhook-look')).waitFor()
    await picture(page, `webhook-nothing-${language}`)

    await hand.press('button', say('zenvia.check-webhook'))
    await page.getByText(say('zenvia.webhook-watching')).waitFor()
    expect(await tell(await address())).toBe(200)
    await pageLooksAgain()
    await page.getByText(beginning('zenvia.webhook-seen', 'first')).waitFor()
  })

  it('keeps the old address for a day when it makes a new one', async () => {
    const before = await address()

    await hand.press('button', say('zenvia.rotate-key'))
    await page.getByText(say('zenvia.rotate-key-what')).waitFor()
    await hand.press('button', say('zenvia.rotate-key-confirm'))
    await page.getByText(beginning('zenvia.previous-key', 'until')).waitFor()
    const after = await eventually(async () =>
      (await address()) === before ? undefined : address()
    )

    const seen = page.getByText(beginning('zenvia.webhook-seen', 'first'))

    await seen.waitFor({ state: 'detached' })
    expect(await tell(before)).toBe(200)
    expect(await tell(`${before}x`)).toBe(401)
    await hand.press('button', say('zenvia.check-webhook'))
    await page.getByText(say('zenvia.webhook-watching')).waitFor()
    expect(await tell(before)).toBe(200)
    await pageLooksAgain()
    expect(await seen.count()).toBe(0)
    expect(await tell(after)).toBe(200)
    await pageLooksAgain()
    await seen.waitFor()
    await picture(page, `webhook-rotated-${language}`)
  })
})
