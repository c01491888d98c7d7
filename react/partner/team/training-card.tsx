import { Button, csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import answerMutation from '../../graphql/answer-training.graphql'
import cancelMutation from '../../graphql/cancel-training.graphql'
import type { TrainingRequest } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { useSay } from '../../i18n/use-say'
import { useStoreTime } from '../../i18n/use-store-time'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'
import { ConfirmDialog } from '../../ui/dialog'
import { plainList, quiet, row, small, stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { AnswerRequest } from './answer-request'
import { profileTexts } from './profile-texts'
import { RequestHistory, stateTexts } from './request-history'

const tones: Record<RequestState, 'lightBlue' | 'green' | 'red' | 'gray'> = {
  REQUESTED: 'lightBlue',
  CONFIRMED: 'green',
  APPLIED: 'green',
  REFUSED: 'red',
  CANCELLED: 'gray',
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
  const say = useSay()
  const when = useStoreTime(timeZone)
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [run, running] = useOperation(cancelMutation)
  const { state, people, profile, contactName, contactEmail, notes } = training
  const open = state === 'REQUESTED' || state === 'CONFIRMED'

  const cancel = async () => {
    setOutcome(await run({}))
    setAsking(false)
    onAnswered()
  }

  return (
    <article className={`${box} ${stack}`}>
      <div className={row}>
        <Tag label={say(stateTexts[state])} variant={tones[state]} />
        <strong>
          {say('training.people', {
            count: people,
            profile: say(profileTexts[profile]),
          })}
        </strong>
      </div>
      <ul className={plainList} aria-label={say('training.dates')}>
        {training.preferredDates.map((date) => (
          <li key={date}>
            {say('training.date', {
              day: when.weekdayAndDate(date),
              time: when.time(date),
            })}
          </li>
        ))}
      </ul>
      <p className={small}>{say('training.zone', { zone: timeZone })}</p>
      <p className={quiet}>
        {say('training.contact', { name: contactName, email: contactEmail })}
      </p>
      {notes && <p className={quiet}>{notes}</p>}
      <RequestHistory events={training.history} timeZone={timeZone} />
      {outcome && <OutcomeNotice outcome={outcome} />}
      {state === 'REQUESTED' && (
        <AnswerRequest mutation={answerMutation} onAnswered={onAnswered} />
      )}
      {open && (
        <div className={row}>
          <Button type="button" variant="secondary" onClick={onChange}>
            {say('training.change')}
          </Button>
          <Button
            type="button"
            variant="criticalTertiary"
            onClick={() => setAsking(true)}
          >
            {say('training.cancel')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        critical
        title={say('training.cancel-ask')}
        confirm={say('training.cancel')}
        busy={running}
        onClose={() => setAsking(false)}
        onConfirm={() => void cancel()}
      >
        <p>{say('training.cancel-what')}</p>
      </ConfirmDialog>
    </article>
  )
}
