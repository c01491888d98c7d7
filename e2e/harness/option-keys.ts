import type { Locator, Page } from 'playwright-core'

const MOST_OPTIONS = 60

/** How keys choose among the options of a field that has the focus. */
export const optionKeys = (page: Page) => {
  /** By the option's first letters, as far as a plain keyboard has them, and then downwards. */
  const choose = async (target: Locator, option: string): Promise<void> => {
    const chosen = () =>
      target.evaluate(
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.label
      )
    const [letters = ''] = /^[ -~]*/.exec(option) ?? []

    await page.keyboard.type(letters)
    for (let presses = 0; (await chosen()) !== option; presses += 1) {
      if (presses === MOST_OPTIONS) throw new Error(`No key chooses ${option}`)
      await page.keyboard.press('ArrowDown')
    }
  }

  const take = async (option: Locator): Promise<void> => {
    const isActive = async () =>
      (await option.getAttribute('aria-selected')) === 'true'

    for (let presses = 0; !(await isActive()); presses += 1) {
      if (presses === MOST_OPTIONS)
        throw new Error('No key leads to the option')
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
  }

  return { choose, take }
}
