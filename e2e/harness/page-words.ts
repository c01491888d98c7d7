import { createIntl } from 'react-intl'

import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'

const messages = { pt, en, es }

export const languages = ['pt', 'en', 'es'] as const

export type Language = (typeof languages)[number]

export type Translate = (
  key: string,
  values?: Record<string, string | number>
) => string

/** By which Portuguese inflects a partner's name. */
const genderOf = (partner: string | number | undefined): string =>
  partner === 'Zendesk' ? 'masculine' : 'feminine'

/** The admin page's sentences in a language, by their key after `admin/live-support.`. */
export const pageWords = (language: Language): Translate => {
  const intl = createIntl({
    locale: language,
    messages: messages[language],
    onError: (problem) => {
      throw new Error(problem)
    },
  })

  return (key, values) =>
    String(
      intl.formatMessage(
        { id: `admin/live-support.${key}` },
        {
          gender: genderOf(values?.partner),
          fromGender: genderOf(values?.from),
          toGender: genderOf(values?.to),
          ...values,
        }
      )
    )
}

/** Shoppers of the phone page, each of whom speaks one language. */
export const shoppers = {
  pt: { name: 'Marina Souza', conversationId: 'wa-5511988887777' },
  en: { name: 'Grace Miller', conversationId: 'wa-14155550123' },
  es: { name: 'Diego Rojas', conversationId: 'wa-56987654321' },
} as const
