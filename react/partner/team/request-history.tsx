import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { RequestEvent } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { textKey, useSay } from '../../i18n/use-say'
import { useStoreTime } from '../../i18n/use-store-time'
import { plainList, small } from '../../ui/layout'

export const stateTexts: Record<RequestState, string> = {
  REQUESTED: textKey('request.requested'),
  CONFIRMED: textKey('request.confirmed'),
  REFUSED: textKey('request.refused'),
  APPLIED: textKey('request.applied'),
  CANCELLED: textKey('request.cancelled'),
}

const list = csx({ borderLeft: '$neutral', paddingLeft: '1rem !important' })
const line = csx({ text: '$body', paddingY: '$space-1' })

interface Props {
  events: RequestEvent[]
  timeZone: string
}

/** What became of a request: asked, confirmed, applied, by whom and when. */
export const RequestHistory: FC<Props> = ({ events, timeZone }) => {
  const say = useSay()
  const when = useStoreTime(timeZone)

  if (events.length === 0) return null

  return (
    <ol className={`${plainList} ${list}`} aria-label={say('request.history')}>
      {events.map(({ state, quantity, at, by }) => (
        <li key={`${at} ${state}`} className={line}>
          {quantity === null
            ? say(stateTexts[state])
            : say('request.with-quantity', {
                state: say(stateTexts[state]),
                quantity,
              })}
          <p className={small}>
            {say('request.by', { when: when.dateTime(at), who: by })}
          </p>
        </li>
      ))}
    </ol>
  )
}
