import { csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { HandoffListItem } from '../graphql/answers'
import type { HandoffStatus } from '../graphql/operation-types'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { usePartnerValues } from '../partner/partner-page'
import { row, small, tightStack } from '../ui/layout'
import { FailedDeliveries } from './failed-deliveries'
import { handoffText } from './handoff-messages'

const line = csx({ paddingY: '$space-4', borderBottom: '$neutral' })
const name = csx({ text: '$action1', overflowWrap: 'anywhere' })

const tones: Record<HandoffStatus, 'lightBlue' | 'orange' | 'green' | 'gray'> =
  {
    REQUESTED: 'lightBlue',
    QUEUED: 'orange',
    ACTIVE: 'green',
    CLOSED: 'gray',
  }

interface Props {
  item: HandoffListItem
  timeZone: string
  onRetried: () => void
}

export const HandoffRow: FC<Props> = ({ item, timeZone, onRetried }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const when = useStoreTime(timeZone)
  const { handoff, shopperName, shopperPhoneEnding, failures } = item
  const { agent, waitingDeliveries, ambiguousSends } = handoff

  return (
    <li className={`${line} ${tightStack}`}>
      <div className={row}>
        <span className={name}>
          {shopperName
            ? translate('deliveries.shopper', {
                name: shopperName,
                ending: shopperPhoneEnding,
              })
            : translate('deliveries.nameless', { ending: shopperPhoneEnding })}
        </span>
        <Tag
          label={translate(handoffText(handoff))}
          variant={tones[handoff.status]}
        />
        {waitingDeliveries > 0 && (
          <Tag
            label={translate('deliveries.waiting', {
              count: waitingDeliveries,
            })}
            variant="orange"
          />
        )}
      </div>
      <p className={small}>
        {agent?.name
          ? translate('deliveries.when-agent', {
              when: when.dateTime(handoff.requestedAt),
              ...valuesOf(handoff.partner),
              agent: agent.name,
            })
          : translate('deliveries.when', {
              when: when.dateTime(handoff.requestedAt),
              ...valuesOf(handoff.partner),
            })}
      </p>
      {ambiguousSends > 0 && (
        <p className={small}>
          {translate('deliveries.ambiguous', { count: ambiguousSends })}
        </p>
      )}
      {(failures.length > 0 || handoff.failedDeliveries > 0) && (
        <FailedDeliveries
          conversationId={handoff.conversationId}
          failures={failures}
          timeZone={timeZone}
          onRetried={onRetried}
        />
      )}
    </li>
  )
}
