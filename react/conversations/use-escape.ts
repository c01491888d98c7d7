import { useEffect } from 'react'

const isDialogOpen = (): boolean =>
  document.querySelector('[role=dialog]:not([hidden])') !== null

/** Escape anywhere on the page, unless it is meant for a dialog in front, which has closed by the time that the key comes up here. */
export const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    let isForDialog = false

    const look = () => {
      isForDialog = isDialogOpen()
    }

    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isForDialog) {
        onEscape()
      }
    }

    document.addEventListener('keydown', look, true)
    document.addEventListener('keydown', listen)

    return () => {
      document.removeEventListener('keydown', look, true)
      document.removeEventListener('keydown', listen)
    }
  }, [onEscape])
}
