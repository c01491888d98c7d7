import { useEffect } from 'react'

const isDialogOpen = (): boolean =>
  document.querySelector('[role=dialog]:not([hidden])') !== null

/** Escape anywhere on the page, except for one that closes a dialog in front: that dialog is closed by the time the key reaches this. */
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
