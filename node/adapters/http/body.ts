import type { RequestConfig } from '@vtex/api'

/**
 * A body as axios sends it untouched. Given as `data`, it would be merged into the request's configuration first: an object
 * copied field by field, a text or bytes gone through character by character.
 */
export const bodyOf = (
  body: Buffer | string | undefined
): Pick<RequestConfig, 'transformRequest'> => ({
  transformRequest: [() => body],
})
