import { useEffect } from 'react'

/** Escape anywhere on the page, unless it is meant for a dialog in front. */
export const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isForDialog =
        document.querySelector('[role=dialog]:not([hidden])') !== null

      if (event.key === 'Escape' && !event.defaultPrevented && !isForDialog) {
        onEscape()
      }
    }

    document.addEventListener('keydown', listen)

    return () => document.removeEventListener('keydown', listen)
  }, [onEscape])
}
