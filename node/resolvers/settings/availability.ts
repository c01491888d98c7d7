import type { Availability } from '../../domain/hours/availability'
import { openingInWords } from '../../messages/opening-in-words'
import type { Language } from '../../domain/locale'
import { translate } from '../translate'

/** Who reads about the opening: in which language, on which wall clock, at which instant. */
export interface Reader {
  language: Language
  timeZone: string
  now: number
}

/** Only hours end by themselves: what else keeps support closed has no next opening to speak of. */
const openingText = (
  { closedReason, nextOpening }: Availability,
  { timeZone, language, now }: Reader
): string | undefined =>
  closedReason === 'OUTSIDE_HOURS'
    ? openingInWords(nextOpening, timeZone, language, now)
    : undefined

/** What the shopper reads where the merchant wrote nothing. */
const standardMessage = (
  { closedReason }: Availability,
  language: Language
): string | undefined =>
  translate(
    language,
    closedReason === 'DISABLED' ? 'shopper.disabled' : 'shopper.outside-hours'
  )

/** `Availability` of the schema, with the next opening in words. */
export const translatedAvailability = (
  availability: Availability,
  reader: Reader
): Omit<Availability, 'takesContact'> & {
  nextOpeningText?: string
  takesContact: boolean
} => {
  const { open, message, takesContact = false } = availability

  return {
    ...availability,
    takesContact,
    nextOpeningText: openingText(availability, reader),
    message: open
      ? undefined
      : message || standardMessage(availability, reader.language),
  }
}
