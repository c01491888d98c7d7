type ItemOf<List> = NonNullable<List> extends Array<infer Item> ? Item : never

/** The object with the items of one of its lists as `change` makes them; the same object where it changes none. */
export const changeEach = <Whole extends object, Key extends keyof Whole>(
  whole: Whole & { [key in Key]?: Array<ItemOf<Whole[Key]>> },
  key: Key,
  change: (item: ItemOf<Whole[Key]>) => ItemOf<Whole[Key]>
): Whole => {
  const items = whole[key] ?? []
  const changed = items.map((item) => change(item))

  return changed.every((item, index) => item === items[index])
    ? whole
    : { ...whole, [key]: changed }
}
