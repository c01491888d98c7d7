/** Items by what they share, each group in their order. */
export const groupedBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()

  for (const item of items) {
    const key = keyOf(item)

    groups.set(key, [...(groups.get(key) ?? []), item])
  }

  return groups
}
