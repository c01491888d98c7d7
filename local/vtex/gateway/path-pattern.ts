import { decodedIfValid } from '../decoded-if-valid'

/** Values of `:name` and of a trailing `*name`, decoded. */
export type PathParams = Record<string, string>

const segmentsOf = (path: string): string[] =>
  path.replace(/^\/|\/$/g, '').split('/')

/** Matches a path with a pattern of service.json; undefined when it does not fit. */
export const matchPath = (
  pattern: string,
  path: string
): PathParams | undefined => {
  const wanted = segmentsOf(pattern)
  const given = segmentsOf(path)
  const params: PathParams = {}

  for (const [index, segment] of wanted.entries()) {
    if (segment.startsWith('*')) {
      params[segment.slice(1)] = given.slice(index).join('/')

      return params
    }

    const value = decodedIfValid(given[index] ?? '')

    if (value === undefined || value === '') return undefined
    if (segment.startsWith(':')) params[segment.slice(1)] = value
    else if (segment !== value) return undefined
  }

  return given.length === wanted.length ? params : undefined
}
