import { csx } from '@vtex/admin-ui'
import type { FC, FocusEvent, FormEvent } from 'react'
import React from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'

import { DateTimeControl } from '../../forms/date-time-control'
import { NAME_LENGTH, useTextRules } from '../../forms/use-text-rules'
import type { OpeningException } from '../../graphql/answers'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { addDays } from '../../i18n/wall-clock'
import { momentFault } from '../../i18n/wall-moment'
import { CheckboxField } from '../../ui/checkbox-field'
import { small, stack, trio } from '../../ui/layout'
import { TextField } from '../../ui/text-field'

const choice = csx({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '$space-2',
  columnGap: '$space-6',
  margin: 0,
  padding: 0,
  border: 'none',
  text: '$body',
  legend: { padding: 0, marginBottom: '$space-1' },
  p: { flexBasis: '100%' },
})

interface Props {
  id: string
  exception?: OpeningException
  onSave: (exception: OpeningException) => void
}

const blank: OpeningException = {
  name: '',
  startsAt: 'T00:00',
  endsAt: '',
  repeatsYearly: false,
  opens: false,
}

const kinds = [
  [false, messageKey('exceptions.closes')],
  [true, messageKey('exceptions.opens')],
] as const

export const ExceptionForm: FC<Props> = ({ id, exception, onSave }) => {
  const translate = useTranslate()
  const { control, register, handleSubmit, formState, getValues, setValue } =
    useForm<OpeningException>({ defaultValues: exception ?? blank })
  const { errors } = formState
  const opens = useWatch({ control, name: 'opens' })
  const { filled, atMost } = useTextRules()

  /** Most exceptions last a day: its midnight is suggested as the end, but no day to whoever is about to type one there. */
  const suggestEnd = (event?: FocusEvent) => {
    const { startsAt, endsAt } = getValues()
    const next = event?.relatedTarget
    const isTyped = next instanceof HTMLInputElement && next.name === 'endsAt'

    if (!momentFault(startsAt) && !endsAt) {
      const day = isTyped ? '' : addDays(startsAt.slice(0, 10), 1)

      setValue('endsAt', `${day}T00:00`)
    }
  }

  const isLater = (end: string) => {
    const start = getValues('startsAt')

    return (
      Boolean(momentFault(start)) ||
      end > start ||
      translate('exceptions.end-first')
    )
  }

  const submit = (event: FormEvent) => {
    // The dialog is drawn elsewhere, yet React hands its events to the form of the page around it.
    event.stopPropagation()
    void handleSubmit((typed) => onSave({ ...typed, name: typed.name.trim() }))(
      event
    )
  }

  return (
    <form id={id} noValidate className={stack} onSubmit={submit}>
      <Controller
        control={control}
        name="opens"
        render={({ field: { value, onChange } }) => (
          <fieldset className={choice}>
            <legend>{translate('exceptions.kind')}</legend>
            {kinds.map(([kind, text]) => (
              <label key={text}>
                <input
                  type="radio"
                  name="exception-kind"
                  checked={value === kind}
                  onChange={() => onChange(kind)}
                />{' '}
                {translate(text)}
              </label>
            ))}
            {value && (
              <p className={small}>{translate('exceptions.opens-help')}</p>
            )}
          </fieldset>
        )}
      />
      <TextField
        label={translate('name')}
        help={translate('exceptions.name-help')}
        error={errors.name?.message}
        {...register('name', {
          validate: { filled, short: atMost(NAME_LENGTH) },
        })}
      />
      <div className={trio}>
        <DateTimeControl
          control={control}
          name="startsAt"
          label={
            opens
              ? translate('exceptions.opens-at')
              : translate('exceptions.closes-at')
          }
          onBlur={suggestEnd}
        />
        <DateTimeControl
          control={control}
          name="endsAt"
          label={
            opens
              ? translate('exceptions.closes-at')
              : translate('exceptions.ends-at')
          }
          rules={{ filled, isLater }}
        />
      </div>
      <Controller
        control={control}
        name="repeatsYearly"
        render={({ field: { value, onChange } }) => (
          <CheckboxField
            label={translate('exceptions.repeats')}
            help={translate('exceptions.repeats-help')}
            checked={value}
            onChange={onChange}
          />
        )}
      />
    </form>
  )
}
