import { useEffect } from 'react'

/** Runs something again and again while the page is looked at. */
export const useEvery = (milliseconds: number, run: () => void): void => {
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'hidden') run()
    }, milliseconds)

    return () => window.clearInterval(timer)
  }, [milliseconds, run])
}
