import type { ReactElement } from 'react'
import React from 'react'

import type { Outcome } from '../page/use-operation'
import { FailureNotice } from './answer-view'
import { Notice } from './notice'

interface Props {
  outcome?: Outcome
  onRetry?: () => void
}

/** Why something that a button asked for was not done; nothing when it was, or before. */
export const OutcomeNotice = ({
  outcome,
  onRetry,
}: Props): ReactElement | null => {
  if (!outcome || outcome.kind === 'done') return null

  if (outcome.kind === 'failed') {
    return <FailureNotice failure={outcome.failure} onRetry={onRetry} />
  }

  return (
    <Notice tone="critical" live>
      {outcome.errors.map(({ message }) => (
        <p key={message} style={{ margin: 0 }}>
          {message}
        </p>
      ))}
    </Notice>
  )
}
