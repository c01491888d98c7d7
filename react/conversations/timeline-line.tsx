import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { TimelineEntry } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import type { StoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { plainList, tightStack } from '../ui/layout'
import { useDeliveryText } from './use-delivery-text'
import { authorText, useEntryText } from './use-entry-text'

const line = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-05',
  maxWidth: '100%',
  overflowWrap: 'anywhere',
  '&[data-look=shopper]': {
    alignSelf: 'flex-start',
    maxWidth: '88%',
    padding: '$space-3',
    borderRadius: '$base',
    bg: '$gray05',
  },
  '&[data-look=agent]': {
    alignSelf: 'flex-end',
    maxWidth: '88%',
    padding: '$space-3',
    borderRadius: '$base',
    bg: '$blue05',
  },
  '&[data-look=event]': {
    paddingLeft: '$space-3',
    borderLeft: '$neutral',
  },
})

const head = csx({
  text: '$detail',
  color: '$secondary',
  time: { font: 'inherit' },
})
const body = csx({ text: '$body', whiteSpace: 'pre-wrap' })

const fate = csx({
  text: '$detail',
  color: '$secondary',
  // The usual red is too pale on what shoppers and agents said.
  '&[data-state=FAILED]': { color: '$red50' },
})

const lookOf = ({ kind, from }: TimelineEntry): string => {
  if (kind !== 'MESSAGE') return 'event'

  return from === 'AGENT' ? 'agent' : 'shopper'
}

interface Props {
  entry: TimelineEntry
  /** Who had the conversation then. */
  partner: Partner
  when: StoreTime
}

/** What was written before the handoff, folded as it is long. */
const Transcript: FC<{ entry: TimelineEntry; when: StoreTime }> = ({
  entry,
  when,
}) => {
  const translate = useTranslate()
  const said = useEntryText(when.zone)
  const { lines = [], omitted = 0 } = entry.transcript ?? {}

  return (
    <details>
      <summary>{said(entry)}</summary>
      {omitted > 0 && (
        <p className={fate}>
          {translate('timeline.transcript-omitted', { count: omitted })}
        </p>
      )}
      <ol className={`${plainList} ${tightStack}`}>
        {lines.map(({ author, sentAt, text }, index) => (
          <li key={`${index} ${sentAt}`} className={line}>
            <span className={head}>
              {translate(authorText(author))} ·{' '}
              <time dateTime={sentAt}>{when.dateTime(sentAt)}</time>
            </span>
            <span className={body}>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** One thing that happened: a message as people know it from their phones, all else as a line beside. */
export const TimelineLine: FC<Props> = ({ entry, partner, when }) => {
  const said = useEntryText(when.zone)
  const became = useDeliveryText()
  const { kind, at, text, files, delivery } = entry

  if (entry.transcript) {
    return (
      <li className={line} data-look="event">
        <Transcript entry={entry} when={when} />
      </li>
    )
  }

  const isQuiet = kind === 'CHANGE' && delivery?.state === 'DELIVERED'

  return (
    <li className={line} data-look={lookOf(entry)}>
      <span className={head}>
        {said(entry)} · <time dateTime={at}>{when.dateTime(at)}</time>
      </span>
      {text && <span className={body}>{text}</span>}
      {files.map((name, index) => (
        <span key={`${index} ${name}`} className={body}>
          📎 {name}
        </span>
      ))}
      {delivery && !isQuiet && (
        <span className={fate} data-state={delivery.state}>
          {became(entry, partner)}
        </span>
      )}
    </li>
  )
}
