import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useFormContext } from 'react-hook-form'

import type { BotSettings } from '../graphql/answers'
import type { BotKind } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { bareGroup, small, trio } from '../ui/layout'
import type { BotForm, KindDrafts } from './bot-form'
import { botForm } from './bot-form'

const legend = csx({ text: '$action1', padding: 0, marginBottom: '$space-3' })

const card = csx({
  display: 'flex',
  alignItems: 'flex-start',
  gap: '$space-3',
  height: '100%',
  boxSizing: 'border-box',
  padding: '$space-5',
  border: '$neutral',
  borderRadius: '$base',
  cursor: 'pointer',
  '&[data-chosen=true]': { border: '$mainSelected' },
  ':focus-within': { boxShadow: '$ring.neutral' },
  input: { flexShrink: 0, width: '1.125rem', height: '1.125rem', margin: 0 },
})

const name = csx({ display: 'block', text: '$title2' })

const kinds: ReadonlyArray<{ kind: BotKind; name: string; help: string }> = [
  {
    kind: 'WENI',
    name: messageKey('bot.kind.weni'),
    help: messageKey('bot.kind.weni-help'),
  },
  {
    kind: 'CALLBACK',
    name: messageKey('bot.kind.callback'),
    help: messageKey('bot.kind.callback-help'),
  },
  {
    kind: 'POLLING',
    name: messageKey('bot.kind.polling'),
    help: messageKey('bot.kind.polling-help'),
  },
]

interface Props {
  bot: BotSettings
  /** What was typed for the kinds that are not chosen now. */
  drafts: KindDrafts
}

/** Three cards for the three kinds of bots. An address and a secret typed for one kind stay with it and are not taken over by another. */
export const KindField: FC<Props> = ({ bot, drafts }) => {
  const translate = useTranslate()
  const { register, watch, getValues, setValue, clearErrors } =
    useFormContext<BotForm>()
  const chosen = watch('kind')

  const toChosen = () => {
    const { kind, address, webhookSecret } = getValues()

    if (chosen) drafts.set(chosen, { address, webhookSecret })

    const draft = kind ? drafts.get(kind) : undefined
    const stored = kind === bot.kind ? botForm(bot).address : ''

    setValue('address', draft?.address ?? stored)
    setValue('webhookSecret', draft?.webhookSecret ?? '')
    clearErrors()
  }

  return (
    <fieldset className={bareGroup}>
      <legend className={legend}>{translate('bot.kind')}</legend>
      <div className={trio}>
        {kinds.map((option) => (
          <label
            key={option.kind}
            className={card}
            data-chosen={option.kind === chosen}
          >
            <input
              type="radio"
              value={option.kind}
              aria-label={translate(option.name)}
              aria-describedby={`bot-kind-${option.kind}`}
              {...register('kind', { onChange: toChosen })}
            />
            <span>
              <span className={name}>{translate(option.name)}</span>
              <span id={`bot-kind-${option.kind}`} className={small}>
                {translate(option.help)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
