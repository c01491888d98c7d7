import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useIntl } from 'react-intl'

import type { RequestEvent } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { plainList, small } from '../../ui/layout'

export const stateMessages: Record<RequestState, string> = {
  REQUESTED: messageKey('request.requested'),
  CONFIRMED: messageKey('request.confirmed'),
  REFUSED: messageKey('request.refused'),
  APPLIED: messageKey('request.applied'),
  CANCELLED: messageKey('request.cancelled'),
  SUPERSEDED: messageKey('request.superseded'),
}

const list = csx({ borderLeft: '$neutral', paddingLeft: '1rem !important' })
const line = csx({ text: '$body', paddingY: '$space-1' })

interface Props {
  events: RequestEvent[]
  timeZone: string
}

/** What became of a request: asked, confirmed, applied, by whom and when. */
export const RequestHistory: FC<Props> = ({ events, timeZone }) => {
  const translate = useTranslate()
  const { formatNumber } = useIntl()
  const when = useStoreTime(timeZone)

  if (events.length === 0) return null

  return (
    <ol
      className={`${plainList} ${list}`}
      aria-label={translate('request.history')}
    >
      {events.map(({ state, quantity, at, by }) => (
        <li key={`${at} ${state}`} className={line}>
          {quantity === null
            ? translate(stateMessages[state], { of: 'training' })
            : translate('labelled', {
                label: translate(stateMessages[state], { of: 'licenses' }),
                text: formatNumber(quantity),
              })}
          <p className={small}>
            {translate('request.by', { when: when.dateTime(at), who: by })}
          </p>
        </li>
      ))}
    </ol>
  )
}
