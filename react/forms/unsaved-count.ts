import { createContext } from 'react'

/** Counts the forms with unsaved changes in the tab around them. */
export const UnsavedCount = createContext<(change: 1 | -1) => void>(
  () => undefined
)
