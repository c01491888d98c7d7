import { useState } from 'react'

/** A value, and the one before while it is unknown. */
export const useLastKnown = <T>(value: T | undefined): T | undefined => {
  const [known, setKnown] = useState(value)

  if (value !== undefined && value !== known) setKnown(value)

  return value ?? known
}
