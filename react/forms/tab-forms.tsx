import type { FC } from 'react'
import React, {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'

interface TabForms {
  /** The one that was touched last, of those that hold something unsaved. */
  latest?: string
  /** Tells that the form holds something unsaved, and that somebody is at it. */
  touch: (id: string) => void
  /** Tells that it does not any more. */
  leave: (id: string) => void
}

const Forms = createContext<TabForms>({
  touch: () => undefined,
  leave: () => undefined,
})

export const useTabForms = (): TabForms => useContext(Forms)

interface Props {
  onUnsaved: (unsaved: boolean) => void
}

/** Knows which forms of a tab hold something unsaved. */
export const TabFormsArea: FC<Props> = ({ onUnsaved, children }) => {
  const [ids, setIds] = useState<string[]>([])
  const [moves] = useState({
    touch: (id: string) =>
      setIds((now) =>
        now[now.length - 1] === id
          ? now
          : [...now.filter((other) => other !== id), id]
      ),
    leave: (id: string) => setIds((now) => now.filter((other) => other !== id)),
  })
  const latest: string | undefined = ids[ids.length - 1]
  const unsaved = ids.length > 0

  useEffect(() => onUnsaved(unsaved), [onUnsaved, unsaved])

  return (
    <Forms.Provider
      value={useMemo(() => ({ ...moves, latest }), [moves, latest])}
    >
      {children}
    </Forms.Provider>
  )
}
