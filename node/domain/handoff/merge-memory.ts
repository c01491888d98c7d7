import { isObject } from '../is-object'
import type { Json, JsonObject } from '../json'

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

type Value = Json | undefined

const mergeArrays = (
  current: Json[],
  before: Json[],
  after: Json[]
): Json[] => {
  const known = new Set(
    [...current, ...before].map((item) => JSON.stringify(item))
  )

  return [
    ...current,
    ...after.filter((item) => !known.has(JSON.stringify(item))),
  ]
}

const merge = (current: Value, before: Value, after: Value): Value => {
  if (same(before, after)) return current
  if (same(current, before)) return after

  if (isObject(current) && isObject(after)) {
    return mergeMemory(current, isObject(before) ? before : {}, after)
  }

  if (Array.isArray(current) && Array.isArray(after)) {
    return mergeArrays(current, Array.isArray(before) ? before : [], after)
  }

  return after
}

/**
 * What an adapter's call changed from `before` to `after`, applied to what another call made of it meanwhile. Lists
 * changed by both keep what either added; elsewhere the later call wins.
 */
export const mergeMemory = (
  current: JsonObject,
  before: JsonObject,
  after: JsonObject
): JsonObject => {
  if (same(before, after)) return current
  if (current === before) return after

  const names = new Set([...Object.keys(current), ...Object.keys(after)])

  return Object.fromEntries(
    [...names].flatMap((name): Array<[string, Json]> => {
      const value = merge(current[name], before[name], after[name])

      return value === undefined ? [] : [[name, value]]
    })
  )
}
