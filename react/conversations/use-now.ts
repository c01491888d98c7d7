import { useCallback, useState } from 'react'

import { useEvery } from './use-every'

const EVERY_MS = 15_000

/** The present instant, in milliseconds since the epoch, a quarter of a minute old at most. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())

  useEvery(
    EVERY_MS,
    useCallback(() => setNow(Date.now()), [])
  )

  return now
}
