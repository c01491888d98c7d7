import type { FC } from 'react'
import React from 'react'
import { useController } from 'react-hook-form'

import type { Language } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { SelectField } from '../../ui/select-field'
import type { GeneralForm } from '../general-form'
import { languageMessages, languages } from './language-messages'

/** In which language the messages for everybody are written: the next opening is told in it. */
export const LanguageField: FC = () => {
  const translate = useTranslate()
  const { field } = useController<GeneralForm, 'messageLanguage'>({
    name: 'messageLanguage',
  })
  const { value, onChange, ...rest } = field

  return (
    <SelectField
      {...rest}
      label={translate('messages.language')}
      help={translate('messages.language-help')}
      value={value ?? ''}
      onChange={(event) =>
        onChange((event.target.value as Language | '') || null)
      }
    >
      <option value="">{translate('messages.language-not-told')}</option>
      {languages.map((language) => (
        <option key={language} value={language}>
          {translate(languageMessages[language])}
        </option>
      ))}
    </SelectField>
  )
}
