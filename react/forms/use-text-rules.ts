import { useTranslate } from '../i18n/use-translate'
import { isEmail } from './is-email'

/** What a name may have, so that a title and a toast can hold it. */
export const NAME_LENGTH = 100

/** Characters that the service takes in one line and in a text; it has the last word. */
export const LINE_LENGTH = 1000
export const TEXT_LENGTH = 20_000

/** True, or what is wrong in the reader's language. */
type Rule = (text: string) => true | string

interface TextRules {
  filled: Rule
  isEmail: Rule
  atMost: (max: number) => Rule
}

/** What is typed is held to these at its field, before anything is sent. */
export const useTextRules = (): TextRules => {
  const translate = useTranslate()

  return {
    filled: (text) => text.trim() !== '' || translate('required'),
    isEmail: (text) => isEmail(text.trim()) || translate('team.email-shape'),
    atMost: (max) => (text) =>
      text.trim().length <= max || translate('too-long', { max }),
  }
}
