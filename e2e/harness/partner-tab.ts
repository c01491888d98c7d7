import type { Language } from './page-words'
import { pageWords } from './page-words'
import type { Store } from './store'

export const MERCHANT = 'ana@livestore.example'

/** Works at VTEX. */
export const VTEX_TEAM = 'vera@vtex.com'

interface Reader {
  language: Language
  /** E-mail of a user of the local Admin. */
  as: string
}

/** Opens the page's Partner tab anew as somebody, who is chosen in the bar above the page. */
export const openPartnerTab = async (
  { page, product }: Store,
  { language, as }: Reader
): Promise<void> => {
  const user = page.getByRole('combobox', { name: 'Usuário' })
  const isOpen =
    page.url().startsWith(product.admin) &&
    page.url().includes(`locale=${language}`)

  // A page in the background draws too seldom to be used at a person's pace.
  await page.bringToFront()

  if (!isOpen || (await user.inputValue()) === as) {
    await page.goto(`${product.admin}?locale=${language}`)
  }

  if ((await user.inputValue()) !== as) {
    await Promise.all([page.waitForEvent('load'), user.selectOption(as)])
  }

  await page
    .getByRole('tab', { name: pageWords(language)('tab.partner') })
    .click()
}
