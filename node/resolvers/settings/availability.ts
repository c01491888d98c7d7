import type {
  Availability,
  ClosedReason,
} from '../../domain/hours/availability'
import type { Language } from '../../domain/locale'
import { textFor, withPlaceholders } from '../../domain/settings/merchant-text'
import { nextOpeningInWords } from '../../messages/next-opening'
import type { OpeningReader } from '../../ports/next-opening-in-words'
import { translate } from '../translate'

/** Who reads about the opening, of which store. */
export interface Reader extends OpeningReader {
  /** The account's name. */
  store: string
  /** Where that is known and one of ours: the merchant's words are read in it where they were written in it. */
  speaks?: Language
}

/** Only hours end by themselves: what else keeps support closed has no next opening to speak of. */
const openingText = (
  availability: Availability,
  reader: Reader
): string | undefined =>
  availability.closedReason === 'OUTSIDE_HOURS'
    ? nextOpeningInWords(availability, reader)
    : undefined

/** The merchant's words in the shopper's language, else in the store's, with what their placeholders stand for. */
const merchantWords = (availability: Availability, reader: Reader): string => {
  const { message: own = '', ownLanguage, inLanguages } = availability
  const { text, language = reader.language } = textFor(
    { own, ownLanguage, inLanguages },
    reader.speaks
  )

  return withPlaceholders(text, {
    store: reader.store,
    nextOpening: () =>
      nextOpeningInWords(availability, { ...reader, language }),
  })
}

const standardMessages: Record<ClosedReason, string> = {
  DISABLED: 'shopper.disabled',
  OUTSIDE_HOURS: 'shopper.outside-hours',
  NO_PARTNER: 'shopper.nobody',
  PARTNER_PROBLEM: 'shopper.nobody',
}

/** What the shopper reads where the merchant wrote nothing. */
const standardMessage = (
  { closedReason = 'OUTSIDE_HOURS' }: Availability,
  language: Language
): string | undefined => translate(language, standardMessages[closedReason])

/** `Availability` of the schema, with the next opening in words. */
export const translatedAvailability = (
  availability: Availability,
  reader: Reader
): Omit<Availability, 'takesContact'> & {
  nextOpeningText?: string
  takesContact: boolean
} => {
  const { open, takesContact = false } = availability

  return {
    ...availability,
    takesContact,
    nextOpeningText: openingText(availability, reader),
    message: open
      ? undefined
      : merchantWords(availability, reader) ||
        standardMessage(availability, reader.language),
  }
}
