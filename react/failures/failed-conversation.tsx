import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { useShopperName } from '../conversations/use-shopper-name'
import type { FailedConversation as Failed } from '../graphql/answers'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { plainList, row, small, spreadRow } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { FailedMessage } from './failed-message'
import { useFailureActs } from './use-failure-acts'

const frame = csx({ paddingY: '$space-3', borderBottom: '$neutral' })
const name = csx({ text: '$action1', margin: 0, overflowWrap: 'anywhere' })

interface Props {
  failed: Failed
  timeZone: string
  onDone: () => void
}

/** One conversation's failed messages, with what can be done about them. */
export const FailedConversation: FC<Props> = ({ failed, timeZone, onDone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const shopper = useShopperName()(failed)
  const { handoff, failures } = failed
  const { retry, dismiss, retrying, dismissing, outcome } = useFailureActs(
    handoff.conversationId,
    onDone
  )
  const canRetry = failures.some((failure) => failure.canRetry)

  return (
    <li className={frame}>
      <div className={spreadRow}>
        <p className={name}>{shopper}</p>
        <div className={row}>
          {canRetry ? (
            <Button
              type="button"
              variant="secondary"
              loading={retrying}
              aria-label={translate('labelled', {
                label: translate('deliveries.retry'),
                text: shopper,
              })}
              onClick={() => void retry()}
            >
              {translate('deliveries.retry')}
            </Button>
          ) : (
            <span className={small}>{translate('failures.no-retry')}</span>
          )}
          <Button
            type="button"
            variant="tertiary"
            loading={dismissing}
            aria-label={translate('labelled', {
              label: translate('failures.dismiss'),
              text: shopper,
            })}
            onClick={() => void dismiss()}
          >
            {translate('failures.dismiss')}
          </Button>
        </div>
      </div>
      <ul className={plainList}>
        {failures.map((failure) => (
          <FailedMessage
            key={`${failure.direction} ${failure.id}`}
            failure={failure}
            partner={handoff.partner}
            when={when}
          />
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} />
    </li>
  )
}
