import type { FC } from 'react'
import React from 'react'

import type { Conversation } from '../graphql/answers'
import endMutation from '../graphql/end-conversation.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useDoneToast } from '../page/use-toasts'
import { usePartnerValues } from '../partner/partner-page'
import { AskedOperation } from '../ui/asked-operation'
import { plainList, stack } from '../ui/layout'

interface Props {
  conversation: Conversation
  onEnded: () => void
}

/** Ends an open conversation, once it was read what that does to each who takes part. */
export const EndConversation: FC<Props> = ({
  conversation: { id, row },
  onEnded,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const done = useDoneToast()

  return (
    <AskedOperation
      mutation={endMutation}
      variables={{ conversationId: id }}
      label={translate('conversation.end')}
      title={translate('conversation.end-title')}
      onTried={({ kind }) => {
        if (kind !== 'done') return
        done(translate('conversation.was-ended'))
        onEnded()
      }}
    >
      <ul className={`${plainList} ${stack}`}>
        <li>{translate('conversation.end-shopper')}</li>
        <li>
          {translate('conversation.end-agent', valuesOf(row.handoff.partner))}
        </li>
        <li>{translate('conversation.end-bot')}</li>
      </ul>
    </AskedOperation>
  )
}
