import { useEffect, useRef, useState } from 'react'

import { MINUTE_MS } from '../../i18n/time-units'
import { useRefresh } from '../../page/use-refresh'

const EVERY_MS = 3000
const WAIT_MS = 2 * MINUTE_MS

type WatchState = 'idle' | 'watching' | 'nothing'

/** When a check began, by this browser's clock, which may differ from the service's; a check that starts while the page is open begins now. */
const useBeginning = (startedAt: string | null): number => {
  const known = useRef(startedAt)
  const [beginning, setBeginning] = useState(() => Date.parse(startedAt ?? ''))

  useEffect(() => {
    if (startedAt === known.current) return

    known.current = startedAt
    setBeginning(Date.now())
  }, [startedAt])

  return beginning
}

/** Looks for an event every few seconds while a check is young. */
export const useWebhookWatch = (
  startedAt: string | null,
  seen: boolean
): WatchState => {
  const refresh = useRefresh()
  const beginning = useBeginning(startedAt)
  const [now, setNow] = useState(() => Date.now())
  const young = now - beginning < WAIT_MS
  const watching = startedAt !== null && !seen && young

  useEffect(() => setNow(Date.now()), [beginning])

  useEffect(() => {
    if (!watching) return undefined

    const timer = window.setInterval(() => {
      setNow(Date.now())
      void refresh()
    }, EVERY_MS)

    return () => window.clearInterval(timer)
  }, [watching, refresh])

  if (startedAt === null || seen) return 'idle'

  return watching ? 'watching' : 'nothing'
}
