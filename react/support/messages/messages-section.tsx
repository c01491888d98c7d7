import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useFormContext } from 'react-hook-form'

import { useTranslate } from '../../i18n/use-translate'
import { looseStack, small, stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import type { GeneralForm } from '../general-form'
import { LanguageField } from './language-field'
import { MessageArea } from './message-area'
import type { MessageField, ShownMessage } from './message-kinds'
import { messageKinds } from './message-kinds'
import { OtherLanguages } from './other-languages'
import { OutsideHoursField } from './outside-hours-field'
import { PhonePreview } from './phone-preview'
import { NEXT_OPENING, STORE } from './use-placeholders'

const columns = csx({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 17rem',
  gap: '$space-8',
  alignItems: 'start',
  '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

export const MessagesSection: FC = () => {
  const translate = useTranslate()
  const [shown, setShown] = useState<ShownMessage>({
    kind: messageKinds[0],
    path: messageKinds[0].field,
  })
  const { formState } = useFormContext<GeneralForm>()
  const { errors, defaultValues: stored } = formState

  const ruleOf = (field: MessageField) => (text: string, form: GeneralForm) =>
    field !== 'disabledMessage' ||
    form.enabled ||
    text.trim() !== '' ||
    (!stored?.enabled && !stored?.disabledMessage) ||
    translate('messages.off-required')

  return (
    <Section
      place="messages"
      title={translate('messages.title')}
      description={translate('messages.description')}
    >
      <div className={columns}>
        <div className={looseStack}>
          <OutsideHoursField />
          <div className={stack}>
            {messageKinds.map((kind) => (
              <MessageArea
                key={kind.field}
                path={kind.field}
                label={translate(kind.label)}
                help={translate(kind.help)}
                error={errors[kind.field]?.message}
                validate={ruleOf(kind.field)}
                onFocus={() => setShown({ kind, path: kind.field })}
              />
            ))}
            <p className={small}>
              {translate('messages.placeholders', {
                opening: NEXT_OPENING,
                store: STORE,
              })}
            </p>
            <LanguageField />
            <OtherLanguages onShow={setShown} />
          </div>
        </div>
        <PhonePreview key={shown.path} {...shown} />
      </div>
    </Section>
  )
}
