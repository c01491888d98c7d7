import { useToast } from '@vtex/admin-ui'
import { useCallback } from 'react'

import { useSay } from '../i18n/use-say'

/** Tells that something was done; the text is for the reader. */
export const useDoneToast = (): ((message: string) => void) => {
  const toast = useToast()

  return useCallback(
    (message) => toast({ message, variant: 'positive', duration: 5000 }),
    [toast]
  )
}

export const useSavedToast = (): (() => void) => {
  const done = useDoneToast()
  const say = useSay()

  return useCallback(() => done(say('saved')), [done, say])
}
