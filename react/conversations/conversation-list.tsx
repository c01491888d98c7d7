import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ConversationRow as Row } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { plainList, small, stack } from '../ui/layout'
import { BrokenRow } from './broken-row'
import { ConversationRow } from './conversation-row'
import type { Conversations } from './use-conversations'

const lines = csx({ borderTop: '$neutral' })

interface Props {
  conversations: Conversations
  rows: Row[]
  timeZone: string
  shown?: string
  onShow: (id: string) => void
}

export const ConversationList: FC<Props> = ({
  conversations: { again, broken, hasMore, loading, more },
  rows,
  timeZone,
  shown,
  onShow,
}) => {
  const translate = useTranslate()

  return (
    <div className={stack}>
      <ul
        className={`${plainList} ${lines}`}
        aria-label={translate('tab.conversations')}
      >
        {broken.map((one) => (
          <BrokenRow
            key={`broken ${one.conversationId}`}
            broken={one}
            timeZone={timeZone}
            onErased={again}
          />
        ))}
        {rows.map((row) => (
          <ConversationRow
            key={row.id}
            row={row}
            timeZone={timeZone}
            isShown={row.id === shown}
            onShow={() => onShow(row.id)}
          />
        ))}
      </ul>
      <p className={small} role="status">
        {hasMore
          ? translate('conversations.shown', { count: rows.length })
          : translate('conversations.all-shown', { count: rows.length })}
      </p>
      {hasMore && (
        <div>
          <Button
            type="button"
            variant="secondary"
            loading={loading}
            onClick={more}
          >
            {translate('conversations.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
