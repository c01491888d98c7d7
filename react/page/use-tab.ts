import { useCallback, useEffect, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import type { TabName } from './tabs'
import { tabNamed } from './tabs'

export type GoTo = (tab: TabName, place?: string) => void

const reveal = (place: string): boolean => {
  const heading = document.getElementById(place)

  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })

  return heading !== null
}

/** The tab in the address (`?tab=partner`), `first` where it names none, and a way to a tab or a heading in one. */
export const useTab = (first: TabName): [TabName, GoTo] => {
  const { query, setQuery } = useRuntime()
  const tab = tabNamed(query?.tab) ?? first
  const [place, setPlace] = useState<string>()

  useEffect(() => {
    // A tab that was not open yet draws its sections in this commit or a later one: each commit tries again.
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
