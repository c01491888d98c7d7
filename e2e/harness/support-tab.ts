import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser } from './browser'
import type { Hand, HandName } from './hands'
import { handAt } from './hands'
import type { Language, Translate } from './page-words'
import { languages, pageWords } from './page-words'
import type { Product } from './product'
import { startProduct } from './product'

/** Every language with the mouse, and one with the keyboard alone, for which the page is the same in each. */
export const everyWay: ReadonlyArray<readonly [Language, HandName]> = [
  ...languages.map((language) => [language, 'mouse'] as const),
  ['pt', 'keyboard'],
]

/** The page's Support tab, in somebody's language and under their hand. */
export interface SupportTab {
  page: Page
  hand: Hand
  say: Translate
  /** Saves what was changed, and waits until it is saved. */
  save(): Promise<void>
  sees(text: string): Promise<void>
}

/** One product and one browser. */
export interface Store {
  product: Product
  browser: BrowserContext
  openSupportTab(language: Language, hand: HandName): Promise<SupportTab>
  close(): Promise<void>
}

export const openStore = async (): Promise<Store> => {
  const [product, browser] = await Promise.all([startProduct(), openBrowser()])

  return {
    product,
    browser,
    openSupportTab: async (language, handName) => {
      const page = await browser.newPage()
      const hand = handAt(page, handName)
      const say = pageWords(language)

      await page.goto(`${product.admin}?locale=${language}`)
      await page.getByRole('heading', { name: say('hours.title') }).waitFor()

      return {
        page,
        hand,
        say,
        save: async () => {
          await hand.submit(say('save'))
          await page.getByText(say('unsaved')).waitFor({ state: 'hidden' })
        },
        sees: (text) => page.getByText(text, { exact: true }).first().waitFor(),
      }
    },
    close: async () => {
      await browser.close()
      await product.stop()
    },
  }
}
