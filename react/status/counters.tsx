import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { FormattedNumber } from 'react-intl'

import type { LiveSupportStatus } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { places } from '../page/tabs'
import type { GoTo } from '../page/use-tab'

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

const link = csx({
  padding: 0,
  border: 'none',
  bg: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
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

interface Props {
  status: LiveSupportStatus
  goTo: GoTo
}

export const Counters: FC<Props> = ({ status, goTo }) => {
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
            {count === 'failedDeliveries' && status[count] > 0 ? (
              <button
                type="button"
                className={link}
                aria-label={translate('count.failed-list', {
                  count: status[count],
                })}
                onClick={() => goTo('conversations', places.failures)}
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
