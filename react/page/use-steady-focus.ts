import { useEffect } from 'react'

import { watchPage } from './watch-page'

/** What stands now where something was taken out. */
const replacementOf = (
  gone: Node,
  changes: MutationRecord[]
): Node | null | undefined => {
  const change = changes.find(({ removedNodes }) =>
    removedNodes[0]?.contains(gone)
  )

  return change?.previousSibling
    ? change.previousSibling.nextSibling
    : change?.target.firstChild
}

/** Of choices the one that is chosen: the Tab key leads to no other of them. */
const FIRST_CONTROL = 'a, :enabled:not(fieldset):not([type=radio]), :checked'

const firstControl = (place: unknown): HTMLElement | null =>
  place instanceof Element ? place.querySelector(FIRST_CONTROL) : null

/** The cards, forms and sections that an element is in, the innermost first. */
const partsOf = (element: Element | null): HTMLElement[] => {
  const part = element?.closest<HTMLElement>('article, form, section')

  return part ? [part, ...partsOf(part.parentElement)] : []
}

/**
 * Keeps the keyboard's place. Browsers take the focus from a button that is disabled while it works, and from what leaves the
 * page, and give it to nobody: the first has it again afterwards; of the second it goes to the first field of what took its
 * place, such as a form, or to the innermost card, form or section around it that is still there, or to what its dialog was
 * opened from. Whoever pressed elsewhere meanwhile is left alone, and so is a focus that the page itself moved.
 */
export const useSteadyFocus = (): void => {
  useEffect(() => {
    let last: HTMLElement | undefined
    let outside: HTMLElement[] = []
    let fallbacks: HTMLElement[] = []

    const onFocus = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return

      const dialog = target.closest<HTMLElement>('[role=dialog]')

      last = target
      fallbacks = partsOf(target)

      // A dialog stands in no part: around it is that which it was opened from.
      if (dialog) fallbacks = [dialog, ...outside]
      else outside = [target, ...fallbacks]
    }
    const forget = () => {
      last = undefined
    }
    const nobodyHasFocus = () => document.activeElement === document.body

    const unwatch = watchPage((changes) => {
      const lost = last

      if (!lost || !nobodyHasFocus()) return

      if (lost.isConnected) {
        if (changes.some(({ target }) => target === lost)) lost.focus()

        return
      }

      const place = replacementOf(lost, changes)

      forget()
      requestAnimationFrame(() => {
        if (nobodyHasFocus()) firstControl(place)?.focus()

        // What is gone or hidden takes no focus. A part is no stop of the Tab key: it has the focus only when what was pressed
        // in it is gone.
        for (const fallback of fallbacks) {
          if (!nobodyHasFocus()) return
          if (fallback.tabIndex < 0) fallback.tabIndex = -1

          fallback.focus()
        }
      })
    })

    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', forget)

    return () => {
      unwatch()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}
