import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import retryMutation from '../graphql/retry-deliveries.graphql'
import type { FailedDelivery } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import type { Outcome } from '../page/use-operation'
import { useOperation } from '../page/use-operation'
import { useDoneToast } from '../page/use-toasts'
import { plainList, tightStack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { directionMessage, retriedMessage } from './handoff-messages'

const box = csx({
  padding: '$space-3',
  borderRadius: '$base',
  bg: '$critical',
  text: '$detail',
  li: { paddingY: '$space-05', overflowWrap: 'anywhere' },
})

interface Props {
  conversationId: string
  failures: FailedDelivery[]
  timeZone: string
  onRetried: () => void
}

/** What could not be delivered and why, with a way to try again. */
export const FailedDeliveries: FC<Props> = ({
  conversationId,
  failures,
  timeZone,
  onRetried,
}) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const when = useStoreTime(timeZone)
  const [outcome, setOutcome] = useState<Outcome>()
  const [run, running] = useOperation(retryMutation)

  const retry = async () => {
    const result = await run({ conversationId })

    setOutcome(result)
    onRetried()
    if (result.kind === 'done') {
      done(translate(retriedMessage(result.payload.handoff)))
    }
  }

  return (
    <div className={`${box} ${tightStack}`}>
      <ul className={plainList}>
        {failures.map(({ id, direction, detail, acceptedAt }) => (
          <li key={`${direction} ${id}`}>
            {translate('deliveries.failure', {
              what: translate(directionMessage(direction)),
              when: when.dateTime(acceptedAt),
              detail: detail ?? '',
            })}
          </li>
        ))}
      </ul>
      {outcome && <OutcomeNotice outcome={outcome} />}
      <div>
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={() => void retry()}
        >
          {translate('deliveries.retry')}
        </Button>
      </div>
    </div>
  )
}
