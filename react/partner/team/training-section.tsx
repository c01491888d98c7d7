import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { TrainingRequest } from '../../graphql/answers'
import trainingQuery from '../../graphql/training-request.graphql'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { FailureNotice, Waiting } from '../../ui/answer-view'
import { stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import { TrainingCard } from './training-card'
import { TrainingForm } from './training-form'

/** The request that can still be changed. */
const openOne = (training: TrainingRequest | undefined) =>
  training?.state === 'CANCELLED' || training?.state === 'REFUSED'
    ? undefined
    : training

export const TrainingSection: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const [editing, setEditing] = useState(false)
  const answer = useAnswer(trainingQuery, { fresh: true })
  const { data: training, failure, loading, again } = answer
  const first = training === undefined && loading

  const leave = () => {
    setEditing(false)
    again()
  }

  return (
    <Section
      place="training"
      title={translate('training.title')}
      description={translate('training.description')}
    >
      <div className={stack}>
        {failure && <FailureNotice failure={failure} onRetry={again} />}
        {first && <Waiting />}
        {!editing && training && (
          <TrainingCard
            training={training}
            timeZone={timeZone}
            onChange={() => setEditing(true)}
            onAnswered={again}
          />
        )}
        {!editing && !first && !failure && !openOne(training) && (
          <div>
            <Button type="button" onClick={() => setEditing(true)}>
              {translate('training.ask')}
            </Button>
          </div>
        )}
        {editing && (
          <TrainingForm
            training={openOne(training)}
            timeZone={timeZone}
            onDone={leave}
            onLeave={() => setEditing(false)}
          />
        )}
      </div>
    </Section>
  )
}
