import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo, useState } from 'react'

import { SectionFormView } from '../forms/section-form'
import { useSectionForm } from '../forms/use-section-form'
import saveMutation from '../graphql/save-bot-connection.graphql'
import type { BotConnectionPayload, BotSettings } from '../graphql/answers'
import type { BotConnectionInput } from '../graphql/operation-types'
import { useSay } from '../i18n/use-say'
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
  const say = useSay()
  const when = useStoreTime(timeZone)
  const [secret, setSecret] = useState<string>()
  const stored = useMemo(() => ({ address: bot.address ?? '' }), [bot.address])
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<BotConnectionInput, BotConnectionPayload>({
    stored,
    save: ({ address }) => run({ input: { address: address.trim() } }),
    onSaved: ({ signingSecret }) => setSecret(signingSecret ?? undefined),
  })
  const { register, formState } = section.form
  const { lastFour, changedAt, changedBy } = bot.signingSecret

  return (
    <Section
      id={places.callback}
      title={say('bot.callback-title')}
      description={say('bot.callback-description')}
      aside={
        bot.connected && <Tag label={say('bot.connected')} variant="green" />
      }
    >
      <div className={looseStack}>
        <SectionFormView section={section} label={say('bot.callback-title')}>
          <div className={readable}>
            <TextField
              type="url"
              inputMode="url"
              spellCheck={false}
              label={say('bot.address')}
              help={say('bot.address-help', {
                hosts: bot.allowedHosts.join(', '),
              })}
              placeholder="https://"
              error={formState.errors.address?.message}
              {...register('address', {
                validate: (address) => address.trim() !== '' || say('required'),
              })}
            />
          </div>
        </SectionFormView>
        {secret && (
          <ShownOnce
            label={say('bot.signing-secret')}
            help={say('bot.signing-secret-help')}
            value={secret}
            onClose={() => setSecret(undefined)}
          />
        )}
        {!secret && bot.signingSecret.isSet && changedAt && (
          <p className={small}>
            {say('bot.secret-state', {
              lastFour: lastFour ?? '',
              date: when.date(changedAt),
              who: changedBy ?? say('somebody'),
            })}
          </p>
        )}
        {bot.connected && <BotTest />}
      </div>
    </Section>
  )
}
