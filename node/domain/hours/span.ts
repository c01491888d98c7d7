/** From `start` to `end`, exclusive; on the wall clock or in instants, as the user of it says. */
export interface Span {
  start: number
  end: number
}

export const byStart = (one: Span, other: Span): number =>
  one.start - other.start

/** Joins spans that touch or overlap. Takes them in order of start, as they come, and gives each out once it is whole. */
export function* joined(spans: Iterable<Span>): Generator<Span> {
  let current: Span | undefined

  for (const span of spans) {
    if (current && span.start <= current.end) {
      current = { start: current.start, end: Math.max(current.end, span.end) }
    } else {
      if (current) yield current
      current = span
    }
  }

  if (current) yield current
}

/** What of `spans` lies in no hole. Both come in order of start, and the holes apart from each other. */
export function* without(
  spans: Iterable<Span>,
  holes: readonly Span[]
): Generator<Span> {
  let next = 0

  for (const { start, end } of spans) {
    let from = start

    while ((holes[next]?.end ?? Infinity) <= start) next += 1

    for (let index = next; from < end; index += 1) {
      const hole = holes[index] ?? { start: Infinity, end: Infinity }

      if (hole.start > from)
        yield { start: from, end: Math.min(end, hole.start) }
      from = Math.max(from, hole.end)
    }
  }
}

/** What of `spans` lies in the window. */
export function* within(window: Span, spans: Iterable<Span>): Generator<Span> {
  for (const span of spans) {
    const start = Math.max(span.start, window.start)
    const end = Math.min(span.end, window.end)

    if (start < end) yield { start, end }
  }
}
