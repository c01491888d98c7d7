import type { Turns, WaitingChange } from '../../ports/turns'

/** Who waits, by what they wait for; nothing for what nobody is at. */
export type Lines = Map<string, WaitingChange[]>

/** Turns at the conversations of one store: `scope` names account and workspace in the lines that the process shares. */
export const turnsIn = (lines: Lines, scope: string): Turns => {
  const keyOf = (conversationId: string): string => `${scope}/${conversationId}`

  return {
    take: (conversationId, change) => {
      const key = keyOf(conversationId)
      const line = lines.get(key)

      if (line) line.push(change)
      else lines.set(key, [])

      return line === undefined
    },
    waiting: (conversationId) =>
      lines.get(keyOf(conversationId))?.splice(0) ?? [],
    pass: (conversationId, { written, back = [] }) => {
      const key = keyOf(conversationId)
      const [next, ...rest] = [...back, ...(lines.get(key) ?? [])]

      if (next) lines.set(key, rest)
      else lines.delete(key)

      next?.begin(written)
    },
  }
}
