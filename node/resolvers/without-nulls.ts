type WithoutNulls<T> = {
  [Key in keyof T]: null extends T[Key]
    ? Exclude<T[Key], null> | undefined
    : T[Key]
}

/** GraphQL says null for "not given" as well; fields that are null are left out. */
export const withoutNulls = <T extends object>(input: T): WithoutNulls<T> =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null)
  ) as WithoutNulls<T>
