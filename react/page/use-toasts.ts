import { useToast } from '@vtex/admin-ui'
import { useCallback } from 'react'

import { useSay } from '../i18n/use-say'

type Tell = (message: string, undo?: () => void) => void

/** Tells that something was done, longer when it can be undone; the text is for the reader. */
export const useDoneToast = (): Tell => {
  const toast = useToast()
  const say = useSay()

  return useCallback(
    (message, undo) =>
      toast({
        message,
        variant: 'positive',
        duration: undo ? 10_000 : 5000,
        ...(undo && { action: { label: say('undo'), onClick: undo } }),
      }),
    [toast, say]
  )
}

export const useSavedToast = (): (() => void) => {
  const done = useDoneToast()
  const say = useSay()

  return useCallback(() => done(say('saved')), [done, say])
}
