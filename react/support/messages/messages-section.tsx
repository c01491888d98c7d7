import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useFormContext } from 'react-hook-form'

import { textKey, useSay } from '../../i18n/use-say'
import { places } from '../../page/tabs'
import { looseStack, stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import { TextAreaField } from '../../ui/text-area-field'
import type { GeneralForm } from '../general-form'
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

interface MessageTexts {
  field: MessageField
  label: string
  help: string
  /** What the shopper did before reading it. */
  scene: string
  /** What they read as long as nothing is written. */
  nothing: string
}

const messages: MessageTexts[] = [
  {
    field: 'unavailabilityMessage',
    label: textKey('messages.closed'),
    help: textKey('messages.closed-help'),
    scene: textKey('messages.closed-scene'),
    nothing: textKey('messages.closed-nothing'),
  },
  {
    field: 'disabledMessage',
    label: textKey('messages.off'),
    help: textKey('messages.off-help'),
    scene: textKey('messages.off-scene'),
    nothing: textKey('messages.off-nothing'),
  },
  {
    field: 'noAgentMessage',
    label: textKey('messages.no-agent'),
    help: textKey('messages.no-agent-help'),
    scene: textKey('messages.no-agent-scene'),
    nothing: textKey('messages.no-agent-nothing'),
  },
]

export const MessagesSection: FC = () => {
  const say = useSay()
  const [shown, setShown] = useState(messages[0])
  const { register, watch, formState } = useFormContext<GeneralForm>()
  const { errors } = formState
  const words = watch(shown.field)

  const rulesOf = (field: MessageField) => ({
    validate: (text: string, form: GeneralForm) =>
      field !== 'disabledMessage' ||
      form.enabled ||
      text.trim() !== '' ||
      say('messages.off-required'),
  })

  return (
    <Section
      id={places.messages}
      title={say('messages.title')}
      description={say('messages.description')}
    >
      <div className={columns}>
        <div className={looseStack}>
          <OutsideHoursField />
          <div className={stack}>
            {messages.map((message) => (
              <TextAreaField
                key={message.field}
                label={say(message.label)}
                help={say(message.help)}
                error={errors[message.field]?.message}
                onFocus={() => setShown(message)}
                {...register(message.field, rulesOf(message.field))}
              />
            ))}
          </div>
        </div>
        <PhonePreview
          scene={say(shown.scene)}
          words={words}
          nothing={say(shown.nothing)}
        />
      </div>
    </Section>
  )
}
