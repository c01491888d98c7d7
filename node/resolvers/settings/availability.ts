import type { Availability } from '../../domain/hours/availability'
import { openingInWords } from '../../domain/hours/opening-in-words'
import type { Language } from '../../domain/locale'
import { say } from '../say'

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
  { closedReason, nextOpening }: Availability,
  language: Language,
  opening: string | undefined
): string => {
  if (closedReason === 'DISABLED') {
    return say(language, 'shopper.disabled') ?? ''
  }

  return [
    say(language, 'shopper.outside-hours'),
    nextOpening &&
      say(language, 'shopper.next-opening', { opening: opening ?? '' }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** `Availability` of the schema, with the next opening in words. */
export const spokenAvailability = (
  availability: Availability,
  reader: Reader
): Omit<Availability, 'takesContact'> & {
  nextOpeningText?: string
  takesContact: boolean
} => {
  const nextOpeningText = openingText(availability, reader)
  const { open, message, takesContact = false } = availability

  return {
    ...availability,
    takesContact,
    nextOpeningText,
    message: open
      ? undefined
      : message ||
        standardMessage(availability, reader.language, nextOpeningText),
  }
}
