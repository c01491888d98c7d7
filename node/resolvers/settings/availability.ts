import type { Availability } from '../../domain/hours/availability'
import type { Language } from '../../domain/locale'
import { instantInWords } from '../../texts/instant-in-words'
import { say } from '../say'

/** Who reads about the opening: in which language, on which wall clock, at which instant. */
export interface Reader {
  language: Language
  timeZone: string
  now: number
}

const nextOpeningText = (
  { closedReason, nextOpening }: Availability,
  reader: Reader
): string | undefined => {
  if (nextOpening !== undefined) {
    return instantInWords(nextOpening, reader)
  }

  return closedReason === 'OUTSIDE_HOURS'
    ? say(reader.language, 'availability.no-next-opening')
    : undefined
}

/** `Availability` of the schema, with the next opening in words. */
export const spokenAvailability = (
  availability: Availability,
  reader: Reader
): object => ({
  ...availability,
  nextOpeningText: nextOpeningText(availability, reader),
})
