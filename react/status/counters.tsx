import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { FormattedNumber } from 'react-intl'

import type { LiveSupportStatus } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  rowGap: '$space-1',
  columnGap: '$space-8',
  margin: 0,
  paddingTop: '$space-2',
  borderTop: '$neutral',
})

const cell = csx({
  display: 'flex',
  flexDirection: 'row-reverse',
  alignItems: 'baseline',
  gap: '$space-2',
  dt: { text: '$detail', color: '$secondary' },
  dd: { margin: 0, text: '$title1', fontVariantNumeric: 'tabular-nums' },
})

const alarming = csx({ dd: { color: '$critical' } })

type Count =
  'openHandoffs' | 'waitingHandoffs' | 'failedDeliveries' | 'handoffsToday'

const counts: Array<[Count, string]> = [
  ['openHandoffs', messageKey('count.open')],
  ['waitingHandoffs', messageKey('count.waiting')],
  ['failedDeliveries', messageKey('count.failed')],
  ['handoffsToday', messageKey('count.today')],
]

export const Counters: FC<{ status: LiveSupportStatus }> = ({ status }) => {
  const translate = useTranslate()

  return (
    <dl className={line}>
      {counts.map(([count, text]) => (
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
            <FormattedNumber value={status[count]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
