import { Button, csx } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React, { useEffect, useState } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { useController, useFormContext } from 'react-hook-form'

import type { SecretState } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { bareGroup, row } from './layout'
import { TextField } from './text-field'

const legend = csx({ text: '$body', padding: 0 })
const line = csx({ paddingTop: '$space-2', text: '$body' })
const code = csx({ fontFamily: 'monospace' })

interface Props<T extends FieldValues> {
  name: FieldPath<T>
  label: string
  help: ReactNode
  stored: SecretState
  timeZone: string
  /** What to say when none is stored and none is typed; left out where a secret may be missing. */
  required?: string
}

interface StoredProps {
  label: string
  stored: SecretState
  timeZone: string
  onReplace: () => void
}

const StoredSecret = ({
  label,
  stored,
  timeZone,
  onReplace,
}: StoredProps): ReactElement => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const { lastFour, changedAt, changedBy } = stored

  return (
    <fieldset className={bareGroup}>
      <legend className={legend}>{label}</legend>
      <div className={`${row} ${line}`}>
        <span className={code}>•••• {lastFour}</span>
        {changedAt && (
          <span>
            {translate('secret.changed', {
              date: when.date(changedAt),
              who: changedBy ?? translate('somebody'),
            })}
          </span>
        )}
        <Button
          type="button"
          variant="tertiary"
          bleedX
          aria-label={translate('labelled', {
            label: translate('secret.replace'),
            text: label,
          })}
          onClick={onReplace}
        >
          {translate('secret.replace')}
        </Button>
      </div>
    </fieldset>
  )
}

/** A secret is typed, never shown again. Left empty, the stored one stays. */
export const SecretField = <T extends FieldValues>({
  name,
  label,
  help,
  stored,
  timeZone,
  required,
}: Props<T>): ReactElement => {
  const translate = useTranslate()
  const version = stored.changedAt ?? ''
  const [replaced, setReplaced] = useState<string>()
  const replacing = replaced === version
  const { setFocus } = useFormContext<T>()
  const { field, fieldState } = useController<T>({
    name,
    rules: {
      validate: (typed: string) =>
        typed !== '' || stored.isSet || !required || required,
    },
  })

  useEffect(() => {
    if (replacing) setFocus(name)
  }, [replacing, setFocus, name])

  if (stored.isSet && !replacing && field.value === '' && !fieldState.error) {
    return (
      <StoredSecret
        label={label}
        stored={stored}
        timeZone={timeZone}
        onReplace={() => setReplaced(version)}
      />
    )
  }

  return (
    <div>
      <TextField
        {...field}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        label={label}
        help={help}
        error={fieldState.error?.message}
        onChange={(event) => field.onChange(event.target.value.trim())}
      />
      {stored.isSet && (
        <Button
          type="button"
          variant="tertiary"
          bleedX
          onClick={() => {
            field.onChange('')
            setReplaced(undefined)
          }}
        >
          {translate('secret.keep')}
        </Button>
      )}
    </div>
  )
}
