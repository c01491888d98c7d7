import type { Page } from 'playwright-core'

import { usualWindow } from './browser'
import type { Hand, HandName } from './hands'
import { handAt } from './hands'
import type { Language, Translate } from './page-words'
import { pageWords } from './page-words'
import type { Store } from './store'

/** The page's Support tab, in somebody's language and under their hand. */
export interface SupportTab {
  page: Page
  hand: Hand
  translate: Translate
  /** Saves what was changed, and waits until it is saved. */
  save(): Promise<void>
  sees(text: string): Promise<void>
}

/** Opens the Support tab anew, in the page that is open already: a second one costs half as much again. */
export const openSupportTab = async (
  { product, page }: Pick<Store, 'product' | 'page'>,
  language: Language,
  handName: HandName = 'mouse'
): Promise<SupportTab> => {
  const hand = handAt(page, handName)
  const translate = pageWords(language)

  await page.bringToFront()
  await page.setViewportSize(usualWindow)
  await page.goto(`${product.admin}?locale=${language}&tab=support`)
  await page.getByRole('heading', { name: translate('hours.title') }).waitFor()

  return {
    page,
    hand,
    translate,
    save: async () => {
      await hand.submit(translate('save'))
      await page.getByText(translate('unsaved')).waitFor({ state: 'hidden' })
    },
    sees: (text) => page.getByText(text, { exact: true }).first().waitFor(),
  }
}
