import type { OpeningException, PublicHoliday } from '../../graphql/answers'

export interface HolidayChoice {
  exception: OpeningException
  /** An exception already closes that day under that name. */
  added: boolean
}

const monthAndDay = (wall: string): string => wall.slice(5)

const closesSameDay =
  (exception: OpeningException) =>
  (other: OpeningException): boolean =>
    other.name === exception.name &&
    !other.opens &&
    (exception.repeatsYearly
      ? monthAndDay(other.startsAt) === monthAndDay(exception.startsAt)
      : other.startsAt === exception.startsAt)

/** A holiday of a fixed date once, to repeat each year; a moving feast by each of its dates. */
export const holidayChoices = (
  holidays: PublicHoliday[],
  exceptions: OpeningException[]
): HolidayChoice[] => {
  const choices: HolidayChoice[] = []

  for (const { name, startsAt, endsAt, fixedDate } of holidays) {
    const exception = {
      name,
      startsAt,
      endsAt,
      repeatsYearly: fixedDate,
      opens: false,
    }
    const isSame = closesSameDay(exception)

    if (!choices.some((choice) => isSame(choice.exception))) {
      choices.push({ exception, added: exceptions.some(isSame) })
    }
  }

  return choices
}
