import type { FC } from 'react'
import { useEffect } from 'react'

import { freePlace } from './free-place'
import { watchPage } from './watch-page'

/** Toasts are drawn at the end of the document; only their place there tells them from other alerts. */
const toast = 'body > div > div > div > div > [role=alert]'

const uncovered = 'a[href], button, input, select, textarea, [data-save-bar]'

/** They lie at the right of the window, where nothing is beside them; what is hidden lies at its left. */
const place = () => {
  const toasts = document.querySelector(toast)?.parentElement?.parentElement

  if (!toasts) return

  const { left, height } = toasts.getBoundingClientRect()
  const taken = Array.from(document.querySelectorAll(uncovered))
    .filter((control) => !toasts.contains(control))
    .map((control) => control.getBoundingClientRect())
    .filter(({ right }) => right > left)
  const bottom = freePlace(height, window.innerHeight, taken)

  toasts.style.bottom = `${bottom}px`
}

/** Keeps toasts, which lie over the page, off what can be pressed there, also while it is scrolled or changes. */
export const ToastPlace: FC = () => {
  useEffect(() => {
    const placeSoon = () => {
      requestAnimationFrame(place)
    }
    const unwatch = watchPage(placeSoon)

    window.addEventListener('scroll', placeSoon, true)

    return () => {
      unwatch()
      window.removeEventListener('scroll', placeSoon, true)
    }
  }, [])

  return null
}
