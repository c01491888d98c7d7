import type { Locator, Page } from 'playwright-core'

import { focusWalk } from './focus-walk'
import type { Moves } from './moves'

const mostOptions = 60

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

  /** Each part of the field is a stop of its own; what is typed in one goes on in the next. */
  const fillMoment = async (target: Locator, moment: string): Promise<void> => {
    await walk.toStartOf(target)
    await page.keyboard.type(momentKeys(moment))
    const typed = await target.inputValue()

    if (typed !== moment) throw new Error(`Typed ${moment}, it holds ${typed}`)
  }

  /** By the option's first letters, as far as a plain keyboard has them, and then downwards. */
  const choose = async (target: Locator, option: string): Promise<void> => {
    const chosen = () =>
      target.evaluate(
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.label
      )
    const [letters = ''] = /^[ -~]*/.exec(option) ?? []

    await walk.to(target)
    await page.keyboard.type(letters)
    for (let presses = 0; (await chosen()) !== option; presses += 1) {
      if (presses === mostOptions) throw new Error(`No key chooses ${option}`)
      await page.keyboard.press('ArrowDown')
    }
  }

  return {
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
    choose,
    toggle: async (target) => {
      await walk.to(target)
      await page.keyboard.press('Space')
    },
  }
}
