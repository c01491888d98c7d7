export interface Row {
  id: number | string
}

/** Records of one kind in the order in which they were made, with one optional index. */
export interface Table<R extends Row> {
  get(id: number | string): R | undefined
  all(): R[]
  /** Records whose indexed value is `key`, oldest first. */
  having(key: string | number): R[]
  size(): number
  set(id: string, row: R | undefined): void
}

export const makeTable = <R extends Row>(
  indexed?: (row: R) => string | number | null
): Table<R> => {
  const rows = new Map<string, R>()
  const index = new Map<string, Set<string>>()

  const keyOf = (row: R | undefined) => {
    const key = row === undefined ? null : (indexed?.(row) ?? null)
    return key === null ? undefined : String(key)
  }

  const reindex = (id: string, row: R | undefined) => {
    const before = keyOf(rows.get(id))
    const after = keyOf(row)
    if (before === after) return
    if (before !== undefined) index.get(before)?.delete(id)
    if (after === undefined) return
    index.set(after, (index.get(after) ?? new Set()).add(id))
  }

  return {
    get: (id) => rows.get(String(id)),
    all: () => [...rows.values()],
    having: (key) =>
      [...(index.get(String(key)) ?? [])].flatMap((id) => rows.get(id) ?? []),
    size: () => rows.size,
    set: (id, row) => {
      reindex(id, row)
      if (row === undefined) rows.delete(id)
      else rows.set(id, row)
    },
  }
}
