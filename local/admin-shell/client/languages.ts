import en from '../../../messages/en.json'
import es from '../../../messages/es.json'
import pt from '../../../messages/pt.json'
import type { Culture } from '../render-runtime'

export interface ShellLanguage {
  name: string
  culture: Culture
  messages: Record<string, string>
}

export const languages: Record<string, ShellLanguage> = {
  pt: {
    name: 'Português',
    culture: {
      locale: 'pt-BR',
      language: 'pt',
      country: 'BRA',
      currency: 'BRL',
    },
    messages: pt,
  },
  en: {
    name: 'English',
    culture: {
      locale: 'en-US',
      language: 'en',
      country: 'USA',
      currency: 'USD',
    },
    messages: en,
  },
  es: {
    name: 'Español',
    culture: {
      locale: 'es-AR',
      language: 'es',
      country: 'ARG',
      currency: 'ARS',
    },
    messages: es,
  },
}

const STORAGE_KEY = 'admin-language'

/** From the address (`?locale=en`), else the last one chosen, else Portuguese. */
export const currentLanguage = (): string => {
  const asked = new URLSearchParams(window.location.search)
    .get('locale')
    ?.slice(0, 2)
  const chosen = asked ?? window.localStorage.getItem(STORAGE_KEY) ?? 'pt'

  return chosen in languages ? chosen : 'pt'
}

export const chooseLanguage = (language: string): void => {
  window.localStorage.setItem(STORAGE_KEY, language)

  const address = new URL(window.location.href)

  address.searchParams.delete('locale')
  window.location.assign(address.href)
}
