/** The object without some of its keys. */
export const omit = <T extends object, Key extends keyof T>(
  object: T,
  ...keys: Key[]
): Omit<T, Key> =>
  Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.some((name) => name === key))
  ) as Omit<T, Key>
