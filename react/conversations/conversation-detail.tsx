import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { Conversation } from '../graphql/answers'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { muted, plainList, row as rowClass, stack } from '../ui/layout'
import { ConversationFacts } from './conversation-facts'
import { CopyButton } from './copy-button'
import { EndConversation } from './end-conversation'
import { partnerAt } from './partner-at'
import { EraseConversation } from './erase/erase-conversation'
import { RetryFailed } from './retry-failed'
import { TimelineLine } from './timeline-line'
import { useSupportText } from './use-support-text'

const lines = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-3',
})

interface Props {
  conversation: Conversation
  timeZone: string
  revealing: boolean
  onReveal: () => void
  onHide: () => void
  onChanged: () => void
  onErased: () => void
}

export const ConversationDetail: FC<Props> = ({
  conversation,
  timeZone,
  revealing,
  onReveal,
  onHide,
  onChanged,
  onErased,
}) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const text = useSupportText(timeZone)
  const { id, row, revealed, timeline, canRetry, isCut } = conversation
  const { status, failedDeliveries } = row.handoff

  return (
    <div className={stack}>
      <ConversationFacts conversation={conversation} />
      <div className={rowClass}>
        <Button
          type="button"
          variant="secondary"
          loading={revealing}
          onClick={revealed ? onHide : onReveal}
        >
          {revealed
            ? translate('conversation.hide')
            : translate('conversation.show')}
        </Button>
        <CopyButton
          label={translate('conversation.copy')}
          text={() => text(conversation)}
        />
        {status !== 'CLOSED' && (
          <EndConversation conversation={conversation} onEnded={onChanged} />
        )}
        <EraseConversation
          conversationId={id}
          timeZone={timeZone}
          onErased={onErased}
        />
      </div>
      {!revealed && (
        <p className={muted}>{translate('conversation.show-noted')}</p>
      )}
      {failedDeliveries > 0 && (
        <RetryFailed
          conversationId={id}
          failed={failedDeliveries}
          canRetry={canRetry}
          onRetried={onChanged}
        />
      )}
      {isCut && <p className={muted}>{translate('conversation.cut')}</p>}
      {timeline.length === 0 ? (
        <p className={muted}>{translate('conversation.no-timeline')}</p>
      ) : (
        <ol
          className={`${plainList} ${lines}`}
          aria-label={translate('conversation.timeline')}
        >
          {timeline.map((entry) => (
            <TimelineLine
              key={entry.id}
              entry={entry}
              partner={partnerAt(conversation, entry)}
              when={when}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
