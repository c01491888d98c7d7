import type { ReactNode } from 'react'
import React, { useRef, useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import type { Payload } from '../page/use-operation'
import { ConfirmDialog } from '../ui/dialog'

interface AccountChange {
  /** Whether the merchant has agreed; for the save that follows, and no other. */
  agreed: () => true | undefined
  /** For the form: answers true when it asks the merchant. */
  onRefused: (payload: Payload) => boolean
  /** Asks, and saves again once the merchant agrees. */
  dialog: (save: () => void) => ReactNode
}

/** Before another account is connected, the merchant is told how many open conversations end with that. */
export const useAccountChange = (): AccountChange => {
  const translate = useTranslate()
  const isAgreed = useRef(false)
  const [warning, setWarning] = useState<string>()

  return {
    agreed: () => {
      const agreed = isAgreed.current

      isAgreed.current = false

      return agreed ? true : undefined
    },
    onRefused: ({ userErrors }) => {
      const found = userErrors.find(({ code }) => code === 'OPEN_HANDOFFS')

      setWarning(found?.message)

      return found !== undefined
    },
    dialog: (save) => (
      <ConfirmDialog
        open={warning !== undefined}
        title={translate('connection.ends-title')}
        confirm={translate('connection.ends-confirm')}
        critical
        onClose={() => setWarning(undefined)}
        onConfirm={() => {
          isAgreed.current = true
          setWarning(undefined)
          save()
        }}
      >
        <p>{warning}</p>
      </ConfirmDialog>
    ),
  }
}
