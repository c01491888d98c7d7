/** Between a toast and the window's edge or a control; pixels. */
export const GAP = 12

type Span = Pick<DOMRect, 'top' | 'bottom'>

/**
 * How far from a window's end something of that height lies, as low as it covers nothing of what is taken; undefined
 * where it has no such place.
 */
export const freePlace = (
  height: number,
  windowHeight: number,
  taken: Span[]
): number | undefined => {
  for (let from = GAP; from + height <= windowHeight; from += 1) {
    const end = windowHeight - from
    const isFree = taken.every(
      ({ top, bottom }) => top >= end + GAP || bottom <= end - height - GAP
    )

    if (isFree) return from
  }

  return undefined
}
