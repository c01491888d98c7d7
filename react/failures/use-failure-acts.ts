import { useState } from 'react'

import dismissMutation from '../graphql/dismiss-failed-deliveries.graphql'
import retryMutation from '../graphql/retry-deliveries.graphql'
import { useTranslate } from '../i18n/use-translate'
import type { Outcome } from '../page/use-operation'
import { useOperation } from '../page/use-operation'
import { useDoneToast } from '../page/use-toasts'
import { useRetriedToast } from '../conversations/use-retried-toast'

interface Acts {
  retry: () => Promise<void>
  dismiss: () => Promise<void>
  retrying: boolean
  dismissing: boolean
  /** Of the last one that did not succeed. */
  outcome?: Outcome
}

/** What can be done about a conversation's failed messages; what became of it is said, and the list read again. */
export const useFailureActs = (
  conversationId: string,
  onDone: () => void
): Acts => {
  const translate = useTranslate()
  const done = useDoneToast()
  const tellRetried = useRetriedToast()
  const [outcome, setOutcome] = useState<Outcome>()
  const [runRetry, retrying] = useOperation(retryMutation)
  const [runDismiss, dismissing] = useOperation(dismissMutation)

  return {
    retry: async () => {
      const result = await runRetry({ conversationId })

      setOutcome(result)
      if (result.kind === 'done') tellRetried(result.payload.handoff)
      onDone()
    },
    dismiss: async () => {
      const result = await runDismiss({ conversationId })

      setOutcome(result)
      if (result.kind === 'done') done(translate('failures.dismissed'))
      onDone()
    },
    retrying,
    dismissing,
    outcome,
  }
}
