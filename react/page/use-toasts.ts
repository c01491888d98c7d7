import { useToast } from '@vtex/admin-ui'
import { useCallback } from 'react'

import { useTranslate } from '../i18n/use-translate'

type ShowToast = (message: string, undo?: () => void) => void

/** Tells that what was tried did not succeed. */
export const useFailedToast = (): ((message: string) => void) => {
  const toast = useToast()

  return (message) => toast({ message, variant: 'critical', duration: 5000 })
}

/** Tells that something was done, longer when it can be undone; the text is for the reader. */
export const useDoneToast = (): ShowToast => {
  const toast = useToast()
  const translate = useTranslate()

  return useCallback(
    (message, undo) =>
      toast({
        message,
        variant: 'positive',
        duration: undo ? 10_000 : 5000,
        ...(undo && { action: { label: translate('undo'), onClick: undo } }),
      }),
    [toast, translate]
  )
}
