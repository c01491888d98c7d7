import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import type { FieldPath } from 'react-hook-form'
import { useFormContext, useWatch } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { muted, stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { useUniqueId } from '../../ui/use-unique-id'
import type { GeneralForm } from '../general-form'
import { languageMessages } from './language-messages'
import { MessageArea } from './message-area'
import type { ShownMessage } from './message-kinds'
import { messageKinds } from './message-kinds'

interface Props {
  onShow: (message: ShownMessage) => void
}

/** The messages for shoppers of one language; folded, since most stores speak one. */
export const OtherLanguages: FC<Props> = ({ onShow }) => {
  const translate = useTranslate()
  const id = useUniqueId()
  const { formState } = useFormContext<GeneralForm>()
  const [own, translations] = useWatch<
    GeneralForm,
    ['messageLanguage', 'messageTranslations']
  >({ name: ['messageLanguage', 'messageTranslations'] })
  const others = translations
    .map(({ language }, index) => ({ language, index }))
    .filter(({ language }) => language !== own)
  const [unfolded, setUnfolded] = useState(false)
  const [chosen, setChosen] = useState(others[0].index)
  const shown = others.find(({ index }) => index === chosen) ?? others[0]
  const errors = formState.errors.messageTranslations?.[shown.index]

  return (
    <div className={stack}>
      <div>
        <Button
          type="button"
          variant="tertiary"
          bleedX
          aria-expanded={unfolded}
          aria-controls={unfolded ? id : undefined}
          onClick={() => setUnfolded(!unfolded)}
        >
          {translate('messages.other-languages')}
        </Button>
      </div>
      {unfolded && (
        <div id={id} className={stack}>
          <p className={muted}>{translate('messages.other-languages-help')}</p>
          <SelectField
            label={translate('messages.for-language')}
            value={String(shown.index)}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {others.map(({ language, index }) => (
              <option key={language} value={index}>
                {translate(languageMessages[language])}
              </option>
            ))}
          </SelectField>
          {messageKinds.map((kind) => {
            const path =
              `messageTranslations.${shown.index}.${kind.field}` as FieldPath<GeneralForm>

            return (
              <MessageArea
                key={path}
                path={path}
                label={translate('messages.in-language', {
                  message: translate(kind.label),
                  language: translate(languageMessages[shown.language]),
                })}
                error={errors?.[kind.field]?.message}
                onFocus={() => onShow({ kind, path, language: shown.language })}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}
