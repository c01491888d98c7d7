import type { OpeningException } from '../hours/opening-hours'
import { readDateTime, wallPoint } from '../hours/wall-clock'
import type { UserError } from '../user-error'
import { userError } from '../user-error'

const NAME_LENGTH = 100

/** Three years with one each day. */
const EXCEPTIONS = 3 * 366

const dateFaults = (
  { startsAt, endsAt }: OpeningException,
  path: string
): UserError[] => {
  const start = readDateTime(startsAt)
  const end = readDateTime(endsAt)

  if (!start) {
    return [
      userError('DATE_TIME_INVALID', `${path}.startsAt`, { value: startsAt }),
    ]
  }
  if (!end) {
    return [userError('DATE_TIME_INVALID', `${path}.endsAt`, { value: endsAt })]
  }

  return wallPoint(end) > wallPoint(start)
    ? []
    : [userError('EXCEPTION_ENDS_BEFORE_START', `${path}.endsAt`)]
}

const nameFaults = ({ name }: OpeningException, path: string): UserError[] => {
  if (name === '') return [userError('REQUIRED', `${path}.name`)]

  return name.length > NAME_LENGTH
    ? [
        userError('TOO_LONG', `${path}.name`, {
          max: NAME_LENGTH,
        }),
      ]
    : []
}

/** Every fault in the exceptions, at its field. */
export const exceptionFaults = (
  exceptions: readonly OpeningException[]
): UserError[] =>
  exceptions.length > EXCEPTIONS
    ? [userError('TOO_MANY', 'exceptions', { max: EXCEPTIONS })]
    : exceptions.flatMap((exception, index) => [
        ...nameFaults(exception, `exceptions.${index}`),
        ...dateFaults(exception, `exceptions.${index}`),
      ])
