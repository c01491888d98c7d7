/**
 * What a caller did wrong, or what keeps us from doing as asked: an expected failure.
 * `code` names the text in `messages/`, which resolvers translate in the caller's language with `values`.
 */
export interface UserError {
  code: string
  /** Path inside the input, such as `shopper.phoneNumber`; absent when the fault is in no single field. */
  field?: string
  values?: Record<string, string | number>
}

export const userError = (
  code: string,
  field?: string,
  values?: UserError['values']
): UserError => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(values === undefined ? {} : { values }),
})

export const storeUnavailable = (): UserError[] => [
  userError('STORE_UNAVAILABLE'),
]
