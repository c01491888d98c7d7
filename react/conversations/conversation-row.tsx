import { csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ConversationRow as Row, LastWords } from '../graphql/answers'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { usePartnerValues } from '../partner/partner-page'
import { StateTag } from './state-tag'
import { useShopperName } from './use-shopper-name'

const button = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-1',
  width: '100%',
  padding: '$space-3',
  border: 'none',
  borderBottom: '$neutral',
  borderLeft: '3px solid transparent',
  bg: 'transparent',
  color: '$primary',
  text: '$body',
  textAlign: 'left',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  ':hover': { bg: '$gray05' },
  ':focus-visible': { outline: 'none', boxShadow: '$ring.neutral' },
  '&[aria-current=true]': { bg: '$gray05', borderLeftColor: '$blue40' },
})

const head = csx({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '$space-2',
})

const name = csx({ text: '$action1' })

const words = csx({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
})

const meta = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '$space-2',
  text: '$detail',
  color: '$secondary',
})

const useWords = (): ((last: LastWords) => string) => {
  const translate = useTranslate()

  return ({ from, text, files }) => {
    const author =
      from === 'AGENT'
        ? translate('profile.agent')
        : translate('timeline.shopper')

    return translate('labelled', {
      label: author,
      text: text || translate('conversation.files', { count: files }),
    })
  }
}

interface Props {
  row: Row
  timeZone: string
  isShown: boolean
  onShow: () => void
}

export const ConversationRow: FC<Props> = ({
  row,
  timeZone,
  isShown,
  onShow,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const when = useStoreTime(timeZone)
  const said = useWords()
  const shopper = useShopperName()
  const { handoff, lastWords, undelivered } = row
  const { partner } = valuesOf(handoff.partner)
  const agent = handoff.agent?.name
  const failed = handoff.failedDeliveries

  return (
    <li>
      <button
        type="button"
        className={button}
        aria-current={isShown}
        data-conversation={row.id}
        onClick={onShow}
      >
        <span className={head}>
          <span className={name}>{shopper(row)}</span>
          <StateTag row={row} />
        </span>
        {lastWords && <span className={words}>{said(lastWords)}</span>}
        <span className={meta}>
          <span className={words}>
            {[when.dateTime(handoff.requestedAt), partner, agent]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {undelivered > 0 && (
            <Tag
              variant={failed > 0 ? 'red' : 'orange'}
              label={
                failed > 0
                  ? translate('conversation.undelivered', { count: failed })
                  : translate('conversation.under-way', { count: undelivered })
              }
            />
          )}
        </span>
      </button>
    </li>
  )
}
