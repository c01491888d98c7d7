export interface FieldError {
  /** Path of the field in the form, such as `openingHours.0.periods.1`. */
  path: string
  message: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The form library's tree of errors as a list, in the order of the fields. */
export const errorList = (
  errors: unknown,
  path: string[] = []
): FieldError[] => {
  if (!isObject(errors)) return []

  if (typeof errors.message === 'string' && typeof errors.type === 'string') {
    return [{ path: path.join('.'), message: errors.message }]
  }

  return Object.keys(errors)
    .filter((key) => key !== 'ref')
    .reduce<FieldError[]>(
      (all, key) => [...all, ...errorList(errors[key], [...path, key])],
      []
    )
}

/** The service names fields as `openingHours[0].periods[1].closesAt`, or with dots alone. */
export const formPath = (field: string): string =>
  field.replace(/\[(\d+)\]/g, '.$1')
