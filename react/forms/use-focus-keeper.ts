import type { FocusEvent } from 'react'
import { useCallback, useRef } from 'react'

interface FocusKeeper {
  /** For the form element. */
  onFocus: (event: FocusEvent<HTMLFormElement>) => void
  /** Gives focus back to the field that had it last; the save bar that was pressed is about to go. */
  restore: () => void
}

/** Tells, too, that the form has the focus. */
export const useFocusKeeper = (onFocused: () => void): FocusKeeper => {
  const last = useRef<HTMLElement>()

  const onFocus = (event: FocusEvent<HTMLFormElement>) => {
    const target: unknown = event.target

    onFocused()

    if (
      target instanceof HTMLElement &&
      target.closest('[data-save-bar]') === null
    ) {
      last.current = target
    }
  }

  const restore = useCallback(() => last.current?.focus(), [])

  return { onFocus, restore }
}
