import { useEffect } from 'react'

/** Runs something again and again while the page is looked at; without an interval, not at all. */
export const useEvery = (
  milliseconds: number | undefined,
  run: () => void
): void => {
  useEffect(() => {
    if (milliseconds === undefined) return undefined

    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'hidden') run()
    }, milliseconds)

    return () => window.clearInterval(timer)
  }, [milliseconds, run])
}
