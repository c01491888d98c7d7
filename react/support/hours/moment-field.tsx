import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useFormContext } from 'react-hook-form'

import { useMomentRule } from '../../forms/use-moment-rule'
import { useTextRules } from '../../forms/use-text-rules'
import type { AvailabilityPreview } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { wallClock } from '../../i18n/wall-clock'
import { hoursSentence } from '../../status/status-sentence'
import { FailureNotice } from '../../ui/answer-view'
import { DateTimeField } from '../../ui/date-time-field'
import { stack } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import type { GeneralForm } from '../general-form'
import { isTimeZone } from './time-zones'
import { useMoment } from './use-moment'

interface AnswerProps {
  preview: AvailabilityPreview
  timeZone: string
}

const PreviewAnswer: FC<AnswerProps> = ({ preview, timeZone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const [refusal] = preview.userErrors

  if (refusal) {
    return (
      <Notice tone="critical" live>
        {refusal.message}
      </Notice>
    )
  }

  const title =
    preview.closedReason === 'DISABLED'
      ? translate('moment.off')
      : hoursSentence(translate, when, preview)

  return (
    <Notice tone={preview.open ? 'positive' : 'info'} title={title} live>
      {preview.message && (
        <p>{translate('moment.reads', { message: preview.message })}</p>
      )}
      {preview.takesContact && <p>{translate('moment.contact')}</p>}
    </Notice>
  )
}

/** Any moment, tried on what is typed, by the function that decides about shoppers. */
export const MomentField: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const { getValues } = useFormContext<GeneralForm>()
  const { preview, failure, asking, ask } = useMoment()
  const [moment, setMoment] = useState(() =>
    isTimeZone(timeZone) ? wallClock(new Date(), timeZone) : ''
  )

  const [error, setError] = useState<string>()
  const isMoment = useMomentRule()
  const { filled } = useTextRules()

  const tryIt = () => {
    const fault = [filled(moment), isMoment(moment)].find(
      (rule) => rule !== true
    )

    setError(fault || undefined)
    if (!fault && isTimeZone(timeZone)) void ask(moment, getValues())
  }

  return (
    <div className={stack}>
      <DateTimeField
        label={translate('moment.label')}
        error={error}
        value={moment}
        onChange={setMoment}
        onEnter={(event) => {
          event.preventDefault()
          tryIt()
        }}
      >
        <Button
          type="button"
          variant="secondary"
          loading={asking}
          onClick={tryIt}
        >
          {translate('moment.try')}
        </Button>
      </DateTimeField>
      {failure && <FailureNotice failure={failure} onRetry={tryIt} />}
      {preview && !error && (
        <PreviewAnswer preview={preview} timeZone={timeZone} />
      )}
    </div>
  )
}
