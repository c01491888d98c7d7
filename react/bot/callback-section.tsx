import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo, useState } from 'react'

import { SectionFormView } from '../forms/section-form'
import { useSectionForm } from '../forms/use-section-form'
import saveMutation from '../graphql/save-bot-connection.graphql'
import type { BotConnectionPayload, BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { useOperation } from '../page/use-operation'
import { places } from '../page/tabs'
import { looseStack, readable, small } from '../ui/layout'
import { Section } from '../ui/section'
import { TextField } from '../ui/text-field'
import { BotTest } from './bot-test'
import { ShownOnce } from './shown-once'

interface Props {
  bot: BotSettings
  timeZone: string
}

/** Where the bot hears from us. */
export const CallbackSection: FC<Props> = ({ bot, timeZone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const [secret, setSecret] = useState<string>()
  const stored = useMemo(() => ({ address: bot.address ?? '' }), [bot.address])
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<{ address: string }, BotConnectionPayload>({
    stored,
    save: ({ address }) =>
      run({ input: { kind: 'CALLBACK', address: address.trim() } }),
    onSaved: ({ signingSecret }) => setSecret(signingSecret ?? undefined),
  })
  const { register, formState } = section.form
  const { lastFour, changedAt, changedBy } = bot.signingSecret

  return (
    <Section
      id={places.callback}
      title={translate('bot.callback-title')}
      description={translate('bot.callback-description')}
      aside={
        bot.connected && (
          <Tag label={translate('bot.connected')} variant="green" />
        )
      }
    >
      <div className={looseStack}>
        <SectionFormView
          section={section}
          label={translate('bot.callback-title')}
        >
          <div className={readable}>
            <TextField
              type="url"
              inputMode="url"
              spellCheck={false}
              label={translate('bot.address')}
              help={translate('bot.address-help', {
                addresses: bot.allowedAddresses.join(', '),
              })}
              placeholder="https://"
              error={formState.errors.address?.message}
              {...register('address', {
                validate: (address) =>
                  address.trim() !== '' || translate('required'),
              })}
            />
          </div>
        </SectionFormView>
        {secret && (
          <ShownOnce
            label={translate('bot.signing-secret')}
            help={translate('bot.signing-secret-help')}
            value={secret}
            onClose={() => setSecret(undefined)}
          />
        )}
        {!secret && bot.signingSecret.isSet && changedAt && (
          <p className={small}>
            {translate('bot.secret-state', {
              lastFour: lastFour ?? '',
              date: when.date(changedAt),
              who: changedBy ?? translate('somebody'),
            })}
          </p>
        )}
        {bot.connected && <BotTest />}
      </div>
    </Section>
  )
}
