import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useFormContext } from 'react-hook-form'

import { messageKey, useTranslate } from '../../i18n/use-translate'
import { places } from '../../page/tabs'
import { looseStack, stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import { TextAreaField } from '../../ui/text-area-field'
import type { GeneralForm } from '../general-form'
import { messageLength } from '../limits'
import { OutsideHoursField } from './outside-hours-field'
import { PhonePreview } from './phone-preview'

const columns = csx({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 17rem',
  gap: '$space-8',
  alignItems: 'start',
  '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

type MessageField =
  'unavailabilityMessage' | 'disabledMessage' | 'noAgentMessage'

interface MessageMessages {
  field: MessageField
  label: string
  help: string
  /** What the shopper did before reading it. */
  scene: string
  /** What they read as long as nothing is written. */
  nothing: string
}

const messages: MessageMessages[] = [
  {
    field: 'unavailabilityMessage',
    label: messageKey('messages.closed'),
    help: messageKey('messages.closed-help'),
    scene: messageKey('messages.closed-scene'),
    nothing: messageKey('messages.closed-nothing'),
  },
  {
    field: 'disabledMessage',
    label: messageKey('messages.off'),
    help: messageKey('messages.off-help'),
    scene: messageKey('messages.off-scene'),
    nothing: messageKey('messages.off-nothing'),
  },
  {
    field: 'noAgentMessage',
    label: messageKey('messages.no-agent'),
    help: messageKey('messages.no-agent-help'),
    scene: messageKey('messages.no-agent-scene'),
    nothing: messageKey('messages.no-agent-nothing'),
  },
]

export const MessagesSection: FC = () => {
  const translate = useTranslate()
  const [shown, setShown] = useState(messages[0])
  const { register, watch, formState } = useFormContext<GeneralForm>()
  const { errors, defaultValues: stored } = formState
  const words = watch(shown.field)

  const rulesOf = (field: MessageField) => ({
    maxLength: {
      value: messageLength,
      message: translate('too-long', { max: messageLength }),
    },
    validate: (text: string, form: GeneralForm) =>
      field !== 'disabledMessage' ||
      form.enabled ||
      text.trim() !== '' ||
      (!stored?.enabled && !stored?.disabledMessage) ||
      translate('messages.off-required'),
  })

  return (
    <Section
      id={places.messages}
      title={translate('messages.title')}
      description={translate('messages.description')}
    >
      <div className={columns}>
        <div className={looseStack}>
          <OutsideHoursField />
          <div className={stack}>
            {messages.map((message) => (
              <TextAreaField
                key={message.field}
                label={translate(message.label)}
                help={translate(message.help)}
                error={errors[message.field]?.message}
                onFocus={() => setShown(message)}
                {...register(message.field, rulesOf(message.field))}
              />
            ))}
          </div>
        </div>
        <PhonePreview
          scene={translate(shown.scene)}
          words={words}
          nothing={translate(shown.nothing)}
        />
      </div>
    </Section>
  )
}
