import { useEffect, useState } from 'react'

const TYPING_MS = 350

/** A value once it has not changed for a moment, so that not every letter asks the service. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)

  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), TYPING_MS)

    return () => window.clearTimeout(timer)
  }, [value])

  return settled
}
