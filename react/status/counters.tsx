import { Anchor, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { FormattedNumber } from 'react-intl'

import type { LiveSupportStatus } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { places } from '../page/tabs'
import type { GoTo } from '../page/use-tab'

const grid = csx({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(7.5rem, 1fr))',
  gap: '1px',
  margin: 0,
  bg: '$gray10',
  borderY: '$neutral',
})

const cell = csx({
  display: 'flex',
  flexDirection: 'column-reverse',
  justifyContent: 'flex-end',
  padding: '0.75rem 0.5rem',
  bg: '$primary',
  dt: { text: '$detail', color: '$secondary' },
  a: { textDecoration: 'underline' },
  dd: { margin: 0, text: '$display', fontVariantNumeric: 'tabular-nums' },
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
  const failed = status.failedDeliveries > 0

  return (
    <dl className={grid}>
      {counts.map(([count, text]) => {
        const alarm = count === 'failedDeliveries' && failed

        return (
          <div key={count} className={alarm ? `${cell} ${alarming}` : cell}>
            <dt>
              {translate(text)}{' '}
              {alarm && (
                <Anchor
                  href="?tab=bot"
                  onClick={(event) => {
                    event.preventDefault()
                    goTo('bot', places.deliveries)
                  }}
                >
                  {translate('count.see-failed')}
                </Anchor>
              )}
            </dt>
            <dd>
              <FormattedNumber value={status[count]} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
