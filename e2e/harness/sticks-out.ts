import type { Page } from 'playwright-core'

/** Windows in which a page is narrow: a phone, and 1280 x 720 at 200 %. */
export const narrowWindows = [
  { width: 360, height: 740 },
  { width: 640, height: 360 },
]

/** What a person cannot reach without scrolling sideways, or of an open dialog not at all: each in a few words. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const sideways =
      scrollWidth > clientWidth
        ? [`the page, by ${scrollWidth - clientWidth} pixels`]
        : []
    const dialog = [...document.querySelectorAll('[role=dialog]')].find(
      (each) => each.getClientRects().length > 0
    )

    if (!dialog) return sideways

    const isOut = (part: Element): boolean => {
      const { left, right, top, bottom } = part.getBoundingClientRect()

      return left < 0 || right > clientWidth || top < 0 || bottom > innerHeight
    }
    const isScrolled = (part: Element): boolean =>
      part !== dialog && part.scrollWidth > part.clientWidth + 2
        ? /auto|scroll/.test(getComputedStyle(part).overflowX)
        : false

    return [
      ...sideways,
      ...[dialog, ...dialog.querySelectorAll('header *, footer *')]
        .filter(isOut)
        .map((part) => `${part.tagName} ${part.textContent?.slice(0, 40)}`),
      ...[...dialog.querySelectorAll('*')]
        .filter(isScrolled)
        .map((part) => `inside of ${part.textContent?.slice(0, 40)}`),
    ]
  })
