import type { FC } from 'react'
import React from 'react'

import brokenQuery from '../graphql/broken-conversations.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { Notice } from '../ui/notice'

/** Conversations whose stored file could not be read: their shoppers ask for a human again. */
export const BrokenConversations: FC = () => {
  const translate = useTranslate()
  const { data } = useAnswer(brokenQuery, { fresh: true })
  const broken = data ? data.broken : []

  if (broken.length === 0) return null

  return (
    <Notice tone="warning" title={translate('broken.title')}>
      <p>{translate('broken.text')}</p>
      <ul>
        {broken.map(({ conversationId }) => (
          <li key={conversationId}>{conversationId}</li>
        ))}
      </ul>
    </Notice>
  )
}
