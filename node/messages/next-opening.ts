import type { Language } from '../domain/locale'
import type { NextOpeningInWords } from '../ports/next-opening-in-words'
import { openingInWords } from './opening-in-words'

const soon: Record<Language, string> = {
  pt: 'em breve',
  en: 'soon',
  es: 'pronto',
}

/** Only hours end by themselves; what else keeps support closed is mended soon. */
export const nextOpeningInWords: NextOpeningInWords = (
  { closedReason, nextOpening },
  { language, timeZone, now }
) =>
  closedReason === 'OUTSIDE_HOURS'
    ? openingInWords(nextOpening, timeZone, language, now)
    : soon[language]
