import type { Page } from 'playwright-core'

import { eventually } from './eventually'

/** The words of what can be pressed and lies under a toast, in the window as it is scrolled. */
const coveredByToasts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const toasts = [
      ...document.querySelectorAll('[role=alert]:not(main *)'),
    ].map((toast) => toast.getBoundingClientRect())

    if (toasts.length === 0) throw new Error('There is no toast')

    const isCovered = (control: Element): boolean => {
      const box = control.getBoundingClientRect()

      return (
        box.width > 0 &&
        toasts.some(
          ({ top, bottom, left, right }) =>
            box.top < bottom &&
            box.bottom > top &&
            box.left < right &&
            box.right > left
        )
      )
    }

    return [
      ...document.querySelectorAll(
        'main :is(a[href], button, input, select, textarea)'
      ),
    ]
      .filter(isCovered)
      .map((control) => control.textContent ?? '')
  })

/** Once the toasts that are shown now have come to rest. */
export const toastsCoverNothing = (page: Page): Promise<boolean> =>
  eventually(async () => {
    const covered = await coveredByToasts(page)

    if (covered.length > 0) throw new Error(`Covered: ${covered.join(', ')}`)

    return true
  }, 4)
