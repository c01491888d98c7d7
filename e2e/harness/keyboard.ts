import type { Page } from 'playwright-core'

import { focusWalk } from './focus-walk'
import type { Moves } from './moves'
import { optionKeys } from './option-keys'

/** Keys alone, as somebody without a mouse presses them. */
export const keyboard = (page: Page): Moves => {
  const walk = focusWalk(page)
  const options = optionKeys(page)

  const submitsAtOnce = async (): Promise<boolean> => {
    const isInField = await page.evaluate(
      () =>
        document.activeElement?.matches(
          'form input:not([type=checkbox], [type=radio])'
        ) ?? false
    )

    if (isInField) await page.keyboard.press('Enter')

    return isInField
  }

  return {
    submitsAtOnce,
    press: async (target, role) => {
      await walk.to(target)
      await page.keyboard.press(role === 'switch' ? 'Space' : 'Enter')
    },
    fill: async (target, text) => {
      await walk.to(target)
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.type(text)
    },
    choose: async (target, option) => {
      await walk.to(target)
      await options.choose(target, option)
    },
    take: options.take,
    toggle: async (target) => {
      await walk.to(target)
      await page.keyboard.press('Space')
    },
  }
}
