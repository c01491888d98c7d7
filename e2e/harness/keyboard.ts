import type { Locator, Page } from 'playwright-core'

import { focusWalk } from './focus-walk'
import type { Moves } from './moves'
import { optionKeys } from './option-keys'

/** `2026-12-24T12:00` as keys for a date-time field of a browser in American English. */
const momentKeys = (moment: string): string => {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(moment) ?? []
  const half = Number(hour) < 12 ? 'A' : 'P'
  const twelfth = String(Number(hour) % 12 || 12).padStart(2, '0')

  return `${month}${day}${year}${twelfth}${minute}${half}`
}

/** Keys alone, as somebody without a mouse presses them. */
export const keyboard = (page: Page): Moves => {
  const walk = focusWalk(page)
  const options = optionKeys(page)

  /** Each part of the field is a stop of its own; what is typed in one goes on in the next. */
  const fillMoment = async (target: Locator, moment: string): Promise<void> => {
    await walk.toStartOf(target)
    await page.keyboard.type(momentKeys(moment))
    const typed = await target.inputValue()

    if (typed !== moment) throw new Error(`Typed ${moment}, it holds ${typed}`)
  }

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
      if ((await target.getAttribute('type')) === 'datetime-local')
        return fillMoment(target, text)
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
