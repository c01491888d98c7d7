import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { FormattedNumber } from 'react-intl'

import type { CountedList, ShowList } from '../conversations/wanted-list'
import type { LiveSupportStatus } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'
import type { GoTo } from '../page/use-tab'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  rowGap: '$space-1',
  columnGap: '$space-8',
  margin: 0,
  paddingTop: '$space-2',
  borderTop: '$neutral',
  '@media (max-width: 600px)': {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '$space-3',
    '& > div': { justifyContent: 'flex-end' },
  },
})

const cell = csx({
  position: 'relative',
  display: 'flex',
  flexDirection: 'row-reverse',
  alignItems: 'baseline',
  gap: '$space-2',
  dt: { text: '$detail', color: '$secondary' },
  dd: { margin: 0, text: '$title1', fontVariantNumeric: 'tabular-nums' },
})

/** The words beside the number lead where it does. */
const link = csx({
  padding: 0,
  border: 'none',
  bg: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
  '::after': { content: '""', position: 'absolute', inset: '-0.25rem' },
  ':focus-visible': { outline: 'none' },
  ':focus-visible::after': {
    borderRadius: '$base',
    boxShadow: '$ring.neutral',
  },
})

const alarming = csx({ dd: { color: '$critical' } })

type Count =
  | 'openHandoffs'
  | 'waitingHandoffs'
  | 'failedDeliveries'
  | 'handoffsToday'

const counts: Array<[Count, string, CountedList | undefined]> = [
  ['openHandoffs', messageKey('count.open'), 'OPEN'],
  ['waitingHandoffs', messageKey('count.waiting'), 'WAITING'],
  ['failedDeliveries', messageKey('count.failed'), undefined],
  ['handoffsToday', messageKey('count.today'), 'TODAY'],
]

interface Props {
  status: LiveSupportStatus
  goTo: GoTo
  showList: ShowList
}

/** How many there are; each number above none leads to what it counts. */
export const Counters: FC<Props> = ({ status, goTo, showList }) => {
  const translate = useTranslate()

  const show = (list: CountedList | undefined) =>
    list ? showList(list) : goTo('conversations', 'failures')

  return (
    <dl className={line}>
      {counts.map(([count, text, list]) => (
        <div
          key={count}
          className={
            count === 'failedDeliveries' && status[count] > 0
              ? `${cell} ${alarming}`
              : cell
          }
        >
          <dt>{translate(text)}</dt>
          <dd>
            {status[count] > 0 ? (
              <button
                type="button"
                className={link}
                aria-label={translate('count.view', {
                  what: translate(text),
                  count: status[count],
                })}
                onClick={() => show(list)}
              >
                <FormattedNumber value={status[count]} />
              </button>
            ) : (
              <FormattedNumber value={status[count]} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
