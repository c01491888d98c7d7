import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useEffect, useRef, useState } from 'react'

import type { Conversation, ConversationRow } from '../graphql/answers'
import conversationQuery from '../graphql/conversation.graphql'
import revealMutation from '../graphql/reveal-conversation.graphql'
import { useTranslate } from '../i18n/use-translate'
import { placeId } from '../page/places'
import { useAnswer } from '../page/use-answer'
import { useOperation } from '../page/use-operation'
import { FailureNotice, Waiting } from '../ui/answer-view'
import { muted, spreadRow, stack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { ConversationDetail } from './conversation-detail'
import { StateTag } from './state-tag'
import { useEscape } from './use-escape'
import { useShopperName } from './use-shopper-name'

const panel = csx({
  padding: '$space-4',
  border: '$neutral',
  borderRadius: '$base',
  minWidth: 0,
})

const heading = csx({
  text: '$title2',
  margin: 0,
  outline: 'none',
  overflowWrap: 'anywhere',
})

interface Props {
  id: string
  /** As the list beside it was last read: both are to tell the same. */
  rows: ConversationRow[]
  timeZone: string
  onClose: () => void
  onChanged: () => void
}

/** One conversation beside the list, read again whenever that is; what is shown of personal data stays. */
export const ConversationPanel: FC<Props> = ({
  id,
  rows,
  timeZone,
  onClose,
  onChanged,
}) => {
  const translate = useTranslate()
  const shopper = useShopperName()
  const title = useRef<HTMLHeadingElement>(null)
  const [revealed, setRevealed] = useState<Conversation>()
  const [reveal, revealing, outcome] = useOperation(revealMutation)
  const answer = useAnswer(conversationQuery, {
    variables: { id },
    fresh: true,
  })
  const { again } = answer
  const readWith = useRef(rows)
  const conversation = revealed ?? answer.data

  useEffect(() => {
    if (readWith.current !== rows) again()
    readWith.current = rows
  }, [again, rows])
  useEscape(onClose)
  useEffect(() => title.current?.focus(), [])

  const show = async () => {
    const result = await reveal({ conversationId: id })

    if (result.kind === 'done') {
      setRevealed(result.payload.conversation ?? undefined)
    }
  }

  const changed = () => {
    setRevealed(undefined)
    again()
    onChanged()
  }

  return (
    <section
      className={`${panel} ${stack}`}
      aria-label={translate('conversation.title')}
    >
      <div className={spreadRow}>
        <h3
          id={placeId('conversation')}
          ref={title}
          tabIndex={-1}
          className={heading}
        >
          {conversation
            ? shopper(conversation.row)
            : translate('conversation.title')}
        </h3>
        <Button type="button" variant="tertiary" bleedX onClick={onClose}>
          {translate('close')}
        </Button>
      </div>
      {conversation && (
        <div>
          <StateTag row={conversation.row} />
        </div>
      )}
      <OutcomeNotice outcome={outcome} />
      {answer.failure && (
        <FailureNotice failure={answer.failure} onRetry={again} />
      )}
      {!conversation && answer.loading && <Waiting lines={5} />}
      {!conversation && !answer.loading && !answer.failure && (
        <p className={muted}>{translate('conversation.gone')}</p>
      )}
      {conversation && (
        <ConversationDetail
          conversation={conversation}
          timeZone={timeZone}
          revealing={revealing}
          onReveal={() => void show()}
          onHide={() => setRevealed(undefined)}
          onChanged={changed}
          onErased={() => {
            onClose()
            onChanged()
          }}
        />
      )}
    </section>
  )
}
