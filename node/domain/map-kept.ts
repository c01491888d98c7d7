/** The items as `change` makes them; the same list where it changes none. */
export const mapKept = <Item>(
  items: Item[],
  change: (item: Item) => Item
): Item[] => {
  const changed = items.map((item) => change(item))

  return changed.every((item, index) => item === items[index]) ? items : changed
}
