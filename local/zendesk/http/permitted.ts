import { isObject } from '../../is-object'

export interface Permitted {
  input: Record<string, unknown>
  /** Headers that tell which keys were dropped. */
  headers: Record<string, string>
}

/** The object that a body wraps as its one member, such as `ticket`. */
export const unwrap = (
  body: unknown,
  name: string
): Record<string, unknown> | undefined => {
  const inner = isObject(body) ? body[name] : undefined
  return isObject(inner) ? inner : undefined
}

/** Drops keys that the resource does not have; the API says so in a header only. */
export const permit = (
  name: string,
  input: Record<string, unknown>,
  keys: readonly string[]
): Permitted => {
  const dropped = Object.keys(input).filter((key) => !keys.includes(key))
  const kept = Object.entries(input).filter(([key]) => keys.includes(key))
  const named = dropped.map((key) => `"${name}.${key}"`).join(', ')

  return {
    input: Object.fromEntries(kept),
    headers:
      dropped.length === 0
        ? {}
        : {
            'X-Zendesk-API-Warn': `{:controller=>"api/v2/${name}s", :unpermitted_keys=>[${named}]}`,
          },
  }
}
