import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo } from 'react'

import { DateTimeControl } from '../../forms/date-time-control'
import { ErrorSummary } from '../../forms/error-summary'
import { useSectionForm } from '../../forms/use-section-form'
import {
  LINE_LENGTH,
  TEXT_LENGTH,
  useTextRules,
} from '../../forms/use-text-rules'
import { wholeNumber } from '../../forms/whole-number'
import requestMutation from '../../graphql/request-training.graphql'
import type { TrainingRequest } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { wallClock } from '../../i18n/wall-clock'
import { zoneCity } from '../../i18n/zone-city'
import { useOperation } from '../../page/use-operation'
import { FailureNotice } from '../../ui/answer-view'
import { pair, row, stack, trio } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextAreaField } from '../../ui/text-area-field'
import { TextField } from '../../ui/text-field'
import { profileMessages } from './profile-messages'
import type { TrainingValues } from './training-values'
import { trainingInput, trainingValues } from './training-values'

interface Props {
  training?: TrainingRequest
  timeZone: string
  onDone: () => void
  onLeave: () => void
}

const dateFields = [
  'preferredDates.0',
  'preferredDates.1',
  'preferredDates.2',
] as const

export const TrainingForm: FC<Props> = ({
  training,
  timeZone,
  onDone,
  onLeave,
}) => {
  const translate = useTranslate()
  const stored = useMemo(
    () => trainingValues(training, timeZone),
    [training, timeZone]
  )
  const [run] = useOperation(requestMutation)
  const section = useSectionForm<TrainingValues>({
    stored,
    save: (typed) => run({ input: trainingInput(typed) }),
    done: translate('training.requested'),
    onSaved: onDone,
  })
  const { control, register, formState } = section.form
  const { errors } = formState
  const { filled, isEmail, atMost } = useTextRules()

  const inTheFuture = (wall: string) =>
    wall === '' ||
    wall > wallClock(new Date(), timeZone) ||
    translate('training.past')

  return (
    <form
      noValidate
      className={stack}
      aria-label={translate('training.title')}
      onSubmit={section.submit}
    >
      <ErrorSummary
        errors={section.errors}
        attempt={section.attempt}
        onJump={section.jumpTo}
      />
      <div className={trio}>
        {dateFields.map((field, index) => (
          <DateTimeControl
            key={field}
            control={control}
            name={field}
            label={translate('training.preferred', { number: index + 1 })}
            help={translate('training.zone', { zone: zoneCity(timeZone) })}
            rules={{
              filled: (wall) => index === 2 || filled(wall),
              inTheFuture,
            }}
          />
        ))}
      </div>
      <div className={pair}>
        <TextField
          label={translate('training.how-many')}
          inputMode="numeric"
          error={errors.people?.message}
          {...register('people', {
            validate: (typed) =>
              wholeNumber(typed, 1, 10_000) !== undefined ||
              translate('whole-number', { min: 1, max: 10_000 }),
          })}
        />
        <SelectField
          label={translate('training.profile')}
          {...register('profile')}
        >
          <option value="AGENT">{translate(profileMessages.AGENT)}</option>
          <option value="ADMINISTRATOR">
            {translate(profileMessages.ADMINISTRATOR)}
          </option>
        </SelectField>
        <TextField
          label={translate('training.contact-name')}
          error={errors.contactName?.message}
          {...register('contactName', {
            validate: { filled, short: atMost(LINE_LENGTH) },
          })}
        />
        <TextField
          type="email"
          label={translate('training.contact-email')}
          error={errors.contactEmail?.message}
          {...register('contactEmail', { validate: { filled, isEmail } })}
        />
      </div>
      <TextAreaField
        label={translate('training.notes')}
        error={errors.notes?.message}
        {...register('notes', { validate: atMost(TEXT_LENGTH) })}
      />
      {section.failure && (
        <FailureNotice
          failure={section.failure}
          inForm
          onRetry={() => section.submit()}
        />
      )}
      <div className={row}>
        <Button type="submit" loading={section.saving}>
          {training
            ? translate('training.ask-change')
            : translate('training.ask')}
        </Button>
        <Button type="button" variant="secondary" onClick={onLeave}>
          {translate('cancel')}
        </Button>
      </div>
    </form>
  )
}
