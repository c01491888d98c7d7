/** Names in order of their characters, kept so at each change. */
export interface SortedNames {
  add(name: string): void
  remove(name: string): void
  /** At most `limit` names that begin with `prefix` and come after `after`. */
  list(query: { prefix: string; after?: string; limit: number }): string[]
}

/** Begins with names of which each is there once. */
export const sortedNames = (initial: string[]): SortedNames => {
  const names = [...initial].sort()

  const indexFor = (name: string): number => {
    let low = 0
    let high = names.length

    while (low < high) {
      const middle = (low + high) >>> 1

      if ((names[middle] ?? '') < name) low = middle + 1
      else high = middle
    }

    return low
  }

  return {
    add: (name) => {
      const index = indexFor(name)

      if (names[index] !== name) names.splice(index, 0, name)
    },
    remove: (name) => {
      const index = indexFor(name)

      if (names[index] === name) names.splice(index, 1)
    },
    list: ({ prefix, after, limit }) => {
      const start =
        after !== undefined && after >= prefix
          ? indexFor(`${after}\u0000`)
          : indexFor(prefix)
      const page: string[] = []

      for (let index = start; page.length < limit; index++) {
        const name = names[index]

        if (name === undefined || !name.startsWith(prefix)) break
        page.push(name)
      }

      return page
    },
  }
}
