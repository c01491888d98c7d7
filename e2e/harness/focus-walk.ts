import type { ElementHandle, Locator, Page } from 'playwright-core'

const MOST_PRESSES = 200

const hasFocus = (element: Element): boolean =>
  element === document.activeElement

/** Tabs and radios of a group share one stop of the Tab key; arrows lead to the others. */
const sharesFocus = (element: Element): boolean => {
  const stop = '[role=tab], [type=radio]'
  const group = element.closest('[role=tablist], [role=radiogroup], fieldset')
  const focused = document.activeElement

  return (
    element === focused ||
    (element.matches(stop) &&
      focused !== null &&
      focused.matches(stop) &&
      group !== null &&
      group.contains(focused))
  )
}

const liesBefore = (element: Element): boolean =>
  ((document.activeElement ?? document.body).compareDocumentPosition(element) &
    Node.DOCUMENT_POSITION_PRECEDING) !==
  0

/** How many stops of the Tab key lie between the focus and an element at least; none where nothing has the focus. */
const stopsBetween = (element: Element): number => {
  const focused = document.activeElement
  const { DOCUMENT_POSITION_PRECEDING, DOCUMENT_POSITION_FOLLOWING } = Node

  if (focused === null || focused === document.body) return 0

  const isBetween = (each: Element): boolean => {
    const ends =
      each.compareDocumentPosition(focused) |
      each.compareDocumentPosition(element)

    return (
      !each.contains(focused) &&
      !each.contains(element) &&
      (ends & DOCUMENT_POSITION_PRECEDING) !== 0 &&
      (ends & DOCUMENT_POSITION_FOLLOWING) !== 0
    )
  }
  const isStop = (each: HTMLElement): boolean =>
    each.tabIndex >= 0 &&
    !each.matches(':disabled, [type=radio], [role=tab]') &&
    each.getClientRects().length > 0 &&
    getComputedStyle(each).visibility === 'visible'

  return [
    ...document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea'
    ),
  ].filter((each) => isBetween(each) && isStop(each)).length
}

interface FocusWalk {
  /** Walks with Tab, Shift and the arrows until a target has the focus. */
  to(target: Locator): Promise<void>
}

export const focusWalk = (page: Page): FocusWalk => {
  /** Holds Tab down, which repeats it, until the focus is where it should be; for so many stops without a look. */
  const tabUntil = async (
    arrived: () => Promise<boolean>,
    stops = 0
  ): Promise<void> => {
    await Promise.all(
      Array.from({ length: stops }, () => page.keyboard.down('Tab'))
    )
    for (let presses = 0; !(await arrived()); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error('No Tab leads there')
      await page.keyboard.down('Tab')
    }
    await page.keyboard.up('Tab')
  }

  /** The page moves the focus in a group a moment after the key. */
  const arrowTo = async (element: ElementHandle<Element>): Promise<void> => {
    for (let presses = 0; !(await element.evaluate(hasFocus)); presses += 1) {
      if (presses === MOST_PRESSES) throw new Error('No arrow leads there')
      const before = await page.evaluateHandle(() => document.activeElement)

      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(
        (focused) => focused !== document.activeElement,
        before
      )
    }
  }

  const backwards = async (move: () => Promise<void>): Promise<void> => {
    await page.keyboard.down('Shift')
    try {
      await move()
    } finally {
      await page.keyboard.up('Shift')
    }
  }

  const reachElement = async (
    element: ElementHandle<Element>
  ): Promise<void> => {
    const stops = await element.evaluate(stopsBetween)
    const tab = () => tabUntil(() => element.evaluate(sharesFocus), stops)

    await ((await element.evaluate(liesBefore)) ? backwards(tab) : tab())
    await arrowTo(element)
  }

  const to = async (target: Locator): Promise<void> => {
    const element = await target.evaluateHandle((found: Element) => found)

    try {
      await reachElement(element)
    } catch (problem) {
      throw new Error(`By keyboard to ${String(target)}`, { cause: problem })
    }
  }

  return { to }
}
