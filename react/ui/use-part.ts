import { useState } from 'react'

const SIZE = 25

interface Part<T> {
  part: T[]
  /** Absent where all is shown. */
  more?: () => void
}

/** The beginning of a long list, and a way to more of it. */
export const usePart = <T>(items: T[]): Part<T> => {
  const [size, setSize] = useState(SIZE)

  return {
    part: items.slice(0, size),
    more: items.length > size ? () => setSize(size + SIZE) : undefined,
  }
}
