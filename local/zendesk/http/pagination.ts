import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Answer, ApiCall } from './api-call'
import { badRequest } from './refusals'

interface Listed {
  id: number | string
}

interface Page<R> {
  rows: R[]
  /** Members of the answer beside the rows. */
  around: Record<string, unknown>
}

const MAX_SIZE = 100

const readSize = (
  text: string | null,
  name: string
): Result<number, Answer> => {
  const size = text === null ? MAX_SIZE : Number(text)
  return Number.isInteger(size) && size >= 1 && size <= MAX_SIZE
    ? ok(size)
    : err(
        badRequest(
          'InvalidPaginationParameter',
          `${name} must be a number between 1 and ${MAX_SIZE}`
        )
      )
}

const invalidCursor = badRequest(
  'InvalidPaginationParameter',
  'The cursor is invalid'
)

const toCursor = (row: Listed | undefined): string | null =>
  row === undefined
    ? null
    : Buffer.from(JSON.stringify({ i: row.id })).toString('base64url')

const fromCursor = <R extends Listed>(rows: R[], cursor: string) =>
  rows.findIndex((row) => toCursor(row) === cursor)

const linkTo = (
  call: ApiCall,
  path: string,
  changes: Record<string, string | null>
): string => {
  const query = new URLSearchParams(call.query)
  Object.entries(changes).forEach(([key, value]) =>
    value === null ? query.delete(key) : query.set(key, value)
  )
  return `${call.origin}/api/v2${path}?${query.toString()}`
}

const startOf = <R extends Listed>(
  rows: R[],
  query: URLSearchParams,
  size: number
): number | undefined => {
  const after = query.get('page[after]')
  const before = query.get('page[before]')
  if (after) {
    const found = fromCursor(rows, after)
    return found < 0 ? undefined : found + 1
  }
  if (before) {
    const found = fromCursor(rows, before)
    return found < 0 ? undefined : Math.max(0, found - size)
  }
  return 0
}

/** Cursors: `page[size]`, `page[after]`, `page[before]`; answers `meta` and `links`. */
export const cursorPage = <R extends Listed>(
  call: ApiCall,
  path: string,
  rows: R[]
): Result<Page<R>, Answer> =>
  readSize(call.query.get('page[size]'), 'page[size]').andThen((size) => {
    const start = startOf(rows, call.query, size)
    if (start === undefined) return err(invalidCursor)
    const shown = rows.slice(start, start + size)
    const after = toCursor(shown.at(-1))
    const before = toCursor(shown[0])
    const hasMore = start + size < rows.length
    const link = (key: 'after' | 'before', cursor: string) =>
      linkTo(call, path, {
        'page[after]': null,
        'page[before]': null,
        [`page[${key}]`]: cursor,
      })

    return ok({
      rows: shown,
      around: {
        meta: { has_more: hasMore, after_cursor: after, before_cursor: before },
        links: {
          prev: before && start > 0 ? link('before', before) : null,
          next: after && hasMore ? link('after', after) : null,
        },
      },
    })
  })

/** Pages by number: `page`, `per_page`; answers `count`, `next_page` and `previous_page`. */
export const offsetPage = <R extends Listed>(
  call: ApiCall,
  path: string,
  rows: R[]
): Result<Page<R>, Answer> =>
  readSize(call.query.get('per_page'), 'per_page').map((size) => {
    const page = Math.max(1, Number(call.query.get('page') ?? '1') || 1)
    const end = page * size
    const link = (number: number) =>
      linkTo(call, path, { page: String(number) })

    return {
      rows: rows.slice(end - size, end),
      around: {
        count: rows.length,
        next_page: end < rows.length ? link(page + 1) : null,
        previous_page: page > 1 ? link(page - 1) : null,
      },
    }
  })

/** Cursors when the caller asks for them, numbered pages otherwise. */
export const anyPage = <R extends Listed>(
  call: ApiCall,
  path: string,
  rows: R[]
): Result<Page<R>, Answer> => {
  const cursors = ['page[size]', 'page[after]', 'page[before]']
  return cursors.some((key) => call.query.has(key))
    ? cursorPage(call, path, rows)
    : offsetPage(call, path, rows)
}
