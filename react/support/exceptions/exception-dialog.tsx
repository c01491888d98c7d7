import { Button, csx } from '@vtex/admin-ui'
import type { FC, FormEvent } from 'react'
import React from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'

import type { OpeningException } from '../../graphql/answers'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { addDays } from '../../i18n/wall-clock'
import { CheckboxField } from '../../ui/checkbox-field'
import { Dialog } from '../../ui/dialog'
import { small, stack, trio } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useUniqueId } from '../../ui/use-unique-id'
import { nameLength } from '../limits'

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

interface FormProps {
  id: string
  exception?: OpeningException
  onSave: (exception: OpeningException) => void
}

const blank: OpeningException = {
  name: '',
  startsAt: '',
  endsAt: '',
  repeatsYearly: false,
  opens: false,
}

const kinds = [
  [false, messageKey('exceptions.closes')],
  [true, messageKey('exceptions.opens')],
] as const

const ExceptionForm: FC<FormProps> = ({ id, exception, onSave }) => {
  const translate = useTranslate()
  const { control, register, handleSubmit, formState, getValues, setValue } =
    useForm<OpeningException>({ defaultValues: exception ?? blank })
  const { errors } = formState
  const opens = useWatch({ control, name: 'opens' })

  /** Most exceptions last a day: its midnight is suggested as the end. */
  const suggestEnd = () => {
    const { startsAt, endsAt } = getValues()

    if (startsAt && !endsAt) {
      setValue('endsAt', `${addDays(startsAt.slice(0, 10), 1)}T00:00`)
    }
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
          validate: (name) => name.trim() !== '' || translate('required'),
          maxLength: {
            value: nameLength,
            message: translate('too-long', { max: nameLength }),
          },
        })}
      />
      <div className={trio}>
        <TextField
          type="datetime-local"
          label={
            opens
              ? translate('exceptions.opens-at')
              : translate('exceptions.closes-at')
          }
          error={errors.startsAt?.message}
          {...register('startsAt', {
            required: translate('required'),
            onBlur: suggestEnd,
          })}
        />
        <TextField
          type="datetime-local"
          label={
            opens
              ? translate('exceptions.closes-at')
              : translate('exceptions.ends-at')
          }
          error={errors.endsAt?.message}
          {...register('endsAt', {
            required: translate('required'),
            validate: (end) =>
              end > getValues('startsAt') || translate('exceptions.end-first'),
          })}
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

interface Props {
  open: boolean
  exception?: OpeningException
  onSave: (exception: OpeningException) => void
  onClose: () => void
}

export const ExceptionDialog: FC<Props> = ({
  open,
  exception,
  onSave,
  onClose,
}) => {
  const translate = useTranslate()
  const formId = useUniqueId()

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={
        exception
          ? translate('exceptions.edit-title')
          : translate('exceptions.add')
      }
      actions={
        <Button type="submit" form={formId}>
          {exception ? translate('apply') : translate('add')}
        </Button>
      }
    >
      <ExceptionForm id={formId} exception={exception} onSave={onSave} />
    </Dialog>
  )
}
