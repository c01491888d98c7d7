import type { FC } from 'react'
import React from 'react'
import type { FieldPath, Validate } from 'react-hook-form'
import { useFormContext, useWatch } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { TextAreaField } from '../../ui/text-area-field'
import type { GeneralForm } from '../general-form'
import { NEXT_OPENING, STORE, unknownPlaceholder } from './use-placeholders'

/** Characters that the service takes; it has the last word. */
const MESSAGE_LENGTH = 1000

interface Props {
  path: FieldPath<GeneralForm>
  label: string
  help?: string
  error?: string
  validate?: Validate<string, GeneralForm>
  onFocus: () => void
}

/** One message; it warns of what its braces do not become. */
export const MessageArea: FC<Props> = ({ path, validate, ...field }) => {
  const translate = useTranslate()
  const { register } = useFormContext<GeneralForm>()
  const unknown = unknownPlaceholder(
    String(useWatch<GeneralForm>({ name: path }))
  )

  return (
    <TextAreaField
      {...field}
      warning={
        unknown &&
        translate('messages.unknown-placeholder', {
          unknown,
          opening: NEXT_OPENING,
          store: STORE,
        })
      }
      {...register(path, {
        maxLength: {
          value: MESSAGE_LENGTH,
          message: translate('too-long', { max: MESSAGE_LENGTH }),
        },
        ...(validate && {
          validate: (text, form) => validate(String(text), form),
        }),
      })}
    />
  )
}
