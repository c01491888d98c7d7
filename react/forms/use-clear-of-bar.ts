import type { RefObject } from 'react'
import { useEffect } from 'react'

/** A box taller than what the bar leaves free has no better place. */
const isCovered = (field: Element, bar: Element): boolean => {
  const { top, bottom, height } = field.getBoundingClientRect()
  const edge = bar.getBoundingClientRect()

  return bottom > edge.top && top < edge.bottom && height < edge.top
}

/**
 * Brings what has the focus out from under the bar when either of them comes: browsers leave a text area where its first line
 * shows. What is pressed with a pointer stays where it is.
 */
export const useClearOfBar = (bar: RefObject<HTMLElement>): void => {
  useEffect(() => {
    let frame = 0

    const clear = () => {
      const focused = document.activeElement

      if (
        bar.current &&
        focused &&
        !bar.current.contains(focused) &&
        isCovered(focused, bar.current) &&
        focused.matches(':focus-visible')
      ) {
        focused.scrollIntoView({ block: 'nearest' })
      }
    }

    const clearSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(clear)
    }

    clearSoon()
    document.addEventListener('focusin', clearSoon)

    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', clearSoon)
    }
  }, [bar])
}
