import type { FC } from 'react'
import { useEffect } from 'react'

import { freePlace, GAP } from './free-place'
import { watchPage } from './watch-page'

/** Toasts are drawn at the end of the document; only their place there tells them from other alerts. */
const TOAST = 'body > div > div > div > div > [role=alert]'

const UNCOVERED = 'a[href], button, input, select, textarea, [data-save-bar]'

/** At the right of the window, or where that is full of controls further to its left. */
const place = () => {
  const toasts = document.querySelector(TOAST)?.parentElement?.parentElement

  if (!toasts) return

  toasts.style.right = ''

  const { left, right, width, height } = toasts.getBoundingClientRect()
  const controls = Array.from(document.querySelectorAll(UNCOVERED))
    .filter((control) => !toasts.contains(control))
    .map((control) => control.getBoundingClientRect())
    .filter((control) => control.width > 1)

  const fromRight = window.innerWidth - right
  const shifts = [0, width + GAP, left - GAP].filter((shift) => shift < left)
  const [found = { shift: 0, bottom: GAP }] = shifts.flatMap((shift) => {
    const taken = controls.filter(
      (control) => control.right > left - shift && control.left < right - shift
    )
    const bottom = freePlace(height, window.innerHeight, taken)

    return bottom === undefined ? [] : [{ shift, bottom }]
  })

  toasts.style.right = `${fromRight + found.shift}px`
  toasts.style.bottom = `${found.bottom}px`
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
