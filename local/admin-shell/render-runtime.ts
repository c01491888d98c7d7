import { createContext, useContext } from 'react'

export interface Culture {
  locale: string
  language: string
  country: string
  currency: string
}

export interface NavigationTarget {
  to?: string
  page?: string
  params?: Record<string, string>
  query?: string
}

/** What apps read of the platform's render runtime; only what an admin page uses. */
export interface Runtime {
  account: string
  workspace: string
  production: boolean
  culture: Culture
  query: Record<string, string>
  /** Merges into the address's query; an undefined value takes the name out. */
  setQuery(
    query: Record<string, string | undefined>,
    options?: { merge?: boolean; replace?: boolean }
  ): void
  navigate(target: NavigationTarget): void
}

export const RuntimeContext = createContext<Runtime>({
  account: 'livestore',
  workspace: 'master',
  production: false,
  culture: { locale: 'pt-BR', language: 'pt', country: 'BRA', currency: 'BRL' },
  query: {},
  setQuery: () => undefined,
  navigate: () => undefined,
})

export const useRuntime = (): Runtime => useContext(RuntimeContext)
