/** An element, and how it comes to show its item, again and again. */
interface Line<Item> {
  root: HTMLElement
  show(item: Item): void
}

interface Drawing<Item> {
  /** The list's only line while it has no items. */
  nothing: HTMLElement
  keyOf(item: Item): string
  draw(item: Item): Line<Item>
}

/**
 * Shows items in a list. An item keeps its element for as long as it is in there, and what has not changed is not
 * touched, so that a press that began on it ends as a click on it.
 */
export const keyedList = <Item>(
  list: HTMLElement,
  { nothing, keyOf, draw }: Drawing<Item>
): ((items: Item[]) => void) => {
  const lines = new Map<string, Line<Item> & { shown: string }>()
  const lineOf = (item: Item) =>
    lines.get(keyOf(item)) ?? { ...draw(item), shown: '' }

  list.append(nothing)

  return (items) => {
    const keys = new Set(items.map(keyOf))

    nothing.hidden = items.length > 0
    for (const [key, { root }] of lines) {
      if (keys.has(key)) continue
      root.remove()
      lines.delete(key)
    }
    items.forEach((item, index) => {
      const { root, show, shown } = lineOf(item)
      const text = JSON.stringify(item)
      const there = list.children.item(index)

      if (text !== shown) show(item)
      if (there !== root) list.insertBefore(root, there)
      lines.set(keyOf(item), { root, show, shown: text })
    })
  }
}
