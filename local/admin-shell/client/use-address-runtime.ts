import { useEffect, useMemo, useState } from 'react'

import type { Culture, NavigationTarget, Runtime } from '../render-runtime'
import type { ShellConfiguration } from '../shell-configuration'

const readQuery = (): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(window.location.search))

const targetAddress = ({ to, page, query }: NavigationTarget): string =>
  `${to ?? `/${(page ?? '').replace(/\./g, '/')}`}${query ? `?${query}` : ''}`

/** The runtime's values over the browser's address. As on the platform, its functions stay the same ones. */
export const useAddressRuntime = (
  { account, workspace }: ShellConfiguration,
  culture: Culture
): Runtime => {
  const [query, setState] = useState(readQuery)

  useEffect(() => {
    const follow = () => setState(readQuery())

    window.addEventListener('popstate', follow)

    return () => window.removeEventListener('popstate', follow)
  }, [])

  const moves = useMemo(() => {
    const go = (address: string, replace = false): void => {
      window.history[replace ? 'replaceState' : 'pushState'](null, '', address)
      setState(readQuery())
    }
    const setQuery: Runtime['setQuery'] = (
      changes,
      { merge = true, replace = false } = {}
    ) => {
      const next = new URLSearchParams(merge ? window.location.search : '')

      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name)
        else next.set(name, value)
      }

      go(`${window.location.pathname}?${next}`, replace)
    }

    return {
      setQuery,
      navigate: (target: NavigationTarget) => go(targetAddress(target)),
    }
  }, [])

  return useMemo(
    () => ({
      account,
      workspace,
      production: false,
      culture,
      query,
      ...moves,
    }),
    [account, workspace, culture, query, moves]
  )
}
