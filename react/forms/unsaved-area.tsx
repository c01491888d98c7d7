import type { FC } from 'react'
import React, { createContext, useCallback, useMemo, useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { ConfirmDialog } from '../ui/dialog'

/** The forms in an area that hold something unsaved, by an id of each. */
export const UnsavedForms = createContext(new Set<string>())

/** Runs an action that takes forms away: at once, or after the reader has agreed to lose what is unsaved. */
export type Guard = (action: () => void) => void

interface Props {
  children: (guard: Guard) => React.ReactNode
}

export const UnsavedArea: FC<Props> = ({ children }) => {
  const translate = useTranslate()
  const forms = useMemo(() => new Set<string>(), [])
  const [pending, setPending] = useState<{ action: () => void }>()

  const guard = useCallback<Guard>(
    (action) => {
      if (forms.size > 0) setPending({ action })
      else action()
    },
    [forms]
  )

  return (
    <UnsavedForms.Provider value={forms}>
      {children(guard)}
      <ConfirmDialog
        open={pending !== undefined}
        critical
        title={translate('unsaved-ask')}
        confirm={translate('discard')}
        onClose={() => setPending(undefined)}
        onConfirm={() => {
          setPending(undefined)
          pending?.action()
        }}
      >
        <p>{translate('unsaved-lost')}</p>
      </ConfirmDialog>
    </UnsavedForms.Provider>
  )
}
