import { createContext, useCallback, useEffect, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import type { Place } from './places'
import { placeId } from './places'
import type { TabName } from './tabs'
import { tabNamed } from './tabs'

export type GoTo = (tab: TabName, place?: Place) => void

/** For what leads to another tab from deep within one. */
export const GoToContext = createContext<GoTo>(() => undefined)

const headingOf = (place: Place): HTMLElement | null =>
  document.getElementById(placeId(place))

/** Waits until the tab is drawn, since nothing can be revealed before. Where another partner's sections are shown, reveals the choice of the partner. */
const reveal = (place: Place): boolean => {
  const found = headingOf(place)
  const heading = found?.closest('[data-other]')
    ? headingOf('choose-partner')
    : found

  if (!heading || heading.closest('[hidden]')) return false

  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })

  return true
}

/** The tab in the address (`?tab=partner`), `first` where it names none, and a way to a tab or a heading in one. */
export const useTab = (first: TabName): [TabName, GoTo] => {
  const { query, setQuery } = useRuntime()
  const tab = tabNamed(query?.tab) ?? first
  const [place, setPlace] = useState<Place>()

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a tab draws its sections in this commit or a later one: each tries again
  useEffect(() => {
    if (place && reveal(place)) setPlace(undefined)
  })

  const goTo = useCallback<GoTo>(
    (next, heading) => {
      setQuery({ tab: next })
      setPlace(heading)
    },
    [setQuery]
  )

  return [tab, goTo]
}
