import { Button, csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import answerMutation from '../../graphql/answer-training.graphql'
import cancelMutation from '../../graphql/cancel-training.graphql'
import type { TrainingRequest } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { zoneCity } from '../../i18n/zone-city'
import { AskedOperation } from '../../ui/asked-operation'
import { plainList, muted, row, small, stack } from '../../ui/layout'
import { AnswerRequest } from './answer-request'
import { profileMessages } from './profile-messages'
import { RequestHistory, stateMessages } from './request-history'

const tones: Record<RequestState, 'lightBlue' | 'green' | 'red' | 'gray'> = {
  REQUESTED: 'lightBlue',
  CONFIRMED: 'green',
  APPLIED: 'green',
  REFUSED: 'red',
  CANCELLED: 'gray',
  SUPERSEDED: 'gray',
}

const box = csx({
  padding: '$space-5',
  border: '$neutral',
  borderRadius: '$base',
})

interface Props {
  training: TrainingRequest
  timeZone: string
  onChange: () => void
  /** It was cancelled, or the VTEX team has answered. */
  onAnswered: () => void
}

export const TrainingCard: FC<Props> = ({
  training,
  timeZone,
  onChange,
  onAnswered,
}) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const { state, people, profile, contactName, contactEmail, notes } = training
  const open = state === 'REQUESTED' || state === 'CONFIRMED'

  return (
    <article className={`${box} ${stack}`}>
      <div className={row}>
        <Tag
          label={translate(stateMessages[state], { of: 'training' })}
          variant={tones[state]}
        />
        <strong>
          {translate('training.people', {
            count: people,
            profile: translate(profileMessages[profile]),
          })}
        </strong>
      </div>
      <ul className={plainList} aria-label={translate('training.dates')}>
        {training.preferredDates.map((date) => (
          <li key={date}>
            {translate('training.date', {
              day: when.weekdayAndDate(date),
              time: when.time(date),
            })}
          </li>
        ))}
      </ul>
      <p className={small}>
        {translate('training.zone', { zone: zoneCity(timeZone) })}
      </p>
      <p className={muted}>
        {translate('training.contact', {
          name: contactName,
          email: contactEmail,
        })}
      </p>
      {notes && <p className={muted}>{notes}</p>}
      <RequestHistory events={training.history} timeZone={timeZone} />
      {state === 'REQUESTED' && (
        <AnswerRequest mutation={answerMutation} onAnswered={onAnswered} />
      )}
      {open && (
        <div className={row}>
          <Button type="button" variant="secondary" onClick={onChange}>
            {translate('training.change')}
          </Button>
          <AskedOperation
            mutation={cancelMutation}
            variables={{}}
            label={translate('training.cancel')}
            title={translate('training.cancel-ask')}
            onTried={onAnswered}
          >
            <p>{translate('training.cancel-what')}</p>
          </AskedOperation>
        </div>
      )}
    </article>
  )
}
