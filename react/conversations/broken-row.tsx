import { csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useIntl } from 'react-intl'

import type { BrokenConversation } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { EraseConversation } from './erase/erase-conversation'

const line = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-1',
  padding: '$space-3',
  borderBottom: '$neutral',
})

const head = csx({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '$space-2',
  text: '$action1',
  overflowWrap: 'anywhere',
})

const what = csx({ text: '$detail', color: '$secondary' })

interface Props {
  broken: BrokenConversation
  timeZone: string
  onErased: () => void
}

/** A conversation of which only the id is known: what was stored of it could not be read. */
export const BrokenRow: FC<Props> = ({
  broken: { conversationId, foundOn },
  timeZone,
  onErased,
}) => {
  const translate = useTranslate()
  const { formatDate } = useIntl()

  return (
    <li className={line}>
      <span className={head}>
        <span>{conversationId}</span>
        <Tag variant="red" label={translate('broken.label')} />
      </span>
      <span className={what}>
        {translate('broken.row', {
          day: formatDate(foundOn, { timeZone: 'UTC' }),
        })}
      </span>
      <div>
        <EraseConversation
          conversationId={conversationId}
          timeZone={timeZone}
          onErased={onErased}
        />
      </div>
    </li>
  )
}
