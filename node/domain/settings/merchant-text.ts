import type { Language } from '../locale'
import type { MessageName } from './message-translations'
import type { GeneralSettings } from './settings'

/** One message: in the store's words, and in those of languages. */
interface MerchantText {
  own: string
  /** Of the store's words, where the merchant told it. */
  ownLanguage?: Language
  inLanguages?: Partial<Record<Language, string>>
}

type Messages = Pick<
  GeneralSettings,
  MessageName | 'messageLanguage' | 'messageTranslations'
>

export const merchantText = (
  general: Messages,
  name: MessageName
): MerchantText => {
  const { messageLanguage, messageTranslations = {} } = general
  const written = Object.entries(messageTranslations).flatMap(
    ([language, texts]) => (texts[name] ? [[language, texts[name]]] : [])
  )

  return {
    own: general[name],
    ...(messageLanguage ? { ownLanguage: messageLanguage } : {}),
    ...(written.length > 0 ? { inLanguages: Object.fromEntries(written) } : {}),
  }
}

/** Words as their reader gets them, and the language that they are in; undefined where nobody told it. */
interface ChosenText {
  text: string
  language?: Language
}

/** The shopper's language first, else the store's words. */
export const textFor = (
  { own, ownLanguage, inLanguages }: MerchantText,
  speaks: Language | undefined
): ChosenText => {
  const written = speaks && inLanguages?.[speaks]

  return written
    ? { text: written, language: speaks }
    : { text: own, language: ownLanguage }
}

const NEXT_OPENING = '{next_opening}'
const STORE = '{store}'

/** A text with what its placeholders stand for; an opening is asked for where one is to be told. */
export const withPlaceholders = (
  text: string,
  { store, nextOpening }: { store: string; nextOpening: () => string }
): string => {
  const named = text.split(STORE).join(store)

  return named.includes(NEXT_OPENING)
    ? named.split(NEXT_OPENING).join(nextOpening())
    : named
}
