import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ConversationRow } from '../graphql/answers'
import type { HandoffStatus } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { handoffText } from './handoff-messages'
import { useDuration } from './use-duration'
import { useNow } from './use-now'

const tones: Record<HandoffStatus, 'lightBlue' | 'orange' | 'green' | 'gray'> =
  {
    REQUESTED: 'lightBlue',
    QUEUED: 'orange',
    ACTIVE: 'green',
    CLOSED: 'gray',
  }

const lasting: Record<HandoffStatus, string> = {
  REQUESTED: messageKey('conversation.waiting-for'),
  QUEUED: messageKey('conversation.waiting-for'),
  ACTIVE: messageKey('conversation.active-for'),
  CLOSED: messageKey('conversation.closed-ago'),
}

/** The state of a conversation with the time it has lasted. */
export const StateTag: FC<{ row: ConversationRow }> = ({ row }) => {
  const translate = useTranslate()
  const duration = useDuration()
  const now = useNow()
  const { handoff } = row
  const isWaiting =
    handoff.status === 'REQUESTED' || handoff.status === 'QUEUED'
  const lasts = (since: string): string =>
    duration(Math.max(0, now - Date.parse(since)))

  if (row.isContact) {
    return (
      <Tag
        variant="orange"
        label={translate('conversation.contact', {
          duration: lasts(handoff.requestedAt),
        })}
      />
    )
  }

  return (
    <Tag
      variant={tones[handoff.status]}
      label={translate(lasting[handoff.status], {
        state: translate(handoffText(handoff)),
        duration: lasts(isWaiting ? handoff.requestedAt : row.since),
      })}
    />
  )
}
