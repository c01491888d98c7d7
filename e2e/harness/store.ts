import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser } from './browser'
import type { Hand } from './hands'
import { handAt } from './hands'
import type { Product } from './product'
import { startProduct } from './product'
import { START_MS } from './start-time'

/** One product, one browser, and the page that a merchant has open in it. */
export interface Store {
  product: Product
  browser: BrowserContext
  page: Page
  /** At the page's mouse. */
  hand: Hand
}

type Prepare = (product: Product) => Promise<unknown>

/** A store for the stories of a file or of a block: opened and prepared before the first of them, closed after the last. */
export const aStore = (...preparations: Prepare[]): Store => {
  const store = {} as Store

  const openPage = async (): Promise<void> => {
    store.browser = await openBrowser()
    store.page = await store.browser.newPage()
    store.hand = handAt(store.page, 'mouse')
  }

  const start = async (): Promise<void> => {
    store.product = await startProduct()
    for (const prepare of preparations) await prepare(store.product)
  }

  beforeAll(() => Promise.all([openPage(), start()]), START_MS)

  afterAll(async () => {
    await store.browser?.close()
    await store.product?.stop()
  })

  return store
}
