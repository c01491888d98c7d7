import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useContext } from 'react'

import type { ConversationRow } from '../graphql/answers'
import type { HandoffStatus } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { handoffText } from './handoff-messages'
import { NowContext } from './now-context'
import { useDuration } from './use-duration'

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
export const StateTag: FC<{ row: ConversationRow }> = ({
  row: { handoff, isContact, since },
}) => {
  const translate = useTranslate()
  const duration = useDuration()
  const now = useContext(NowContext)
  const { status, requestedAt } = handoff
  const isWaiting = status === 'REQUESTED' || status === 'QUEUED'

  return (
    <Tag
      variant={isContact ? 'orange' : tones[status]}
      label={translate(
        isContact ? messageKey('conversation.contact') : lasting[status],
        {
          state: translate(handoffText(handoff)),
          duration: duration(
            now - Date.parse(isContact || isWaiting ? requestedAt : since)
          ),
        }
      )}
    />
  )
}
