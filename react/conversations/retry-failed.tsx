import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import retryMutation from '../graphql/retry-deliveries.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { Notice } from '../ui/notice'
import { OutcomeNotice } from '../ui/outcome-notice'
import { useRetriedToast } from './use-retried-toast'

interface Props {
  conversationId: string
  failed: number
  canRetry: boolean
  onRetried: () => void
}

/** That messages failed, with a way to have them tried again where that may help. */
export const RetryFailed: FC<Props> = ({
  conversationId,
  failed,
  canRetry,
  onRetried,
}) => {
  const translate = useTranslate()
  const tell = useRetriedToast()
  const [run, running, outcome] = useOperation(retryMutation)

  const retry = async () => {
    const result = await run({ conversationId })

    onRetried()
    if (result.kind === 'done') tell(result.payload.handoff)
  }

  return (
    <>
      <Notice
        tone="critical"
        action={
          canRetry && (
            <Button
              type="button"
              variant="secondary"
              loading={running}
              onClick={() => void retry()}
            >
              {translate('deliveries.retry')}
            </Button>
          )
        }
      >
        {translate('conversation.failed', { count: failed })}
        {!canRetry && ` ${translate('failures.no-retry')}`}
      </Notice>
      <OutcomeNotice outcome={outcome} />
    </>
  )
}
