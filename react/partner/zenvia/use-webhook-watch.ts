import { useEffect, useState } from 'react'

import { useRefresh } from '../../page/use-refresh'

const pace = 3000
const patience = 2 * 60_000

export type WatchState = 'idle' | 'watching' | 'nothing'

const stateAt = (now: number, startedAt: string | null, seen: boolean) => {
  if (startedAt === null || seen) return 'idle'

  return now - Date.parse(startedAt) < patience ? 'watching' : 'nothing'
}

/** Looks for the first event every few seconds while a check is young. */
export const useWebhookWatch = (
  startedAt: string | null,
  seen: boolean
): WatchState => {
  const refresh = useRefresh()
  const [now, setNow] = useState(() => Date.now())
  const state = stateAt(now, startedAt, seen)

  useEffect(() => setNow(Date.now()), [startedAt])

  useEffect(() => {
    if (state !== 'watching') return undefined

    const timer = window.setInterval(() => {
      setNow(Date.now())
      void refresh()
    }, pace)

    return () => window.clearInterval(timer)
  }, [state, refresh])

  return state
}
