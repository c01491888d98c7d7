import { useState } from 'react'

let last = 0

/** An id for tying elements together; React 16 has none of its own. */
export const useUniqueId = (): string => {
  const [id] = useState(() => {
    last += 1

    return `live-support-${last}`
  })

  return id
}
