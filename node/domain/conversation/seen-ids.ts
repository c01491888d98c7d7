/** How many ids a conversation remembers of each side. */
export const SEEN_LIMIT = 500

/** The ids with one more at the end; the oldest give way. */
export const remember = (ids: readonly string[], id: string): string[] =>
  [...ids, id].slice(-SEEN_LIMIT)
