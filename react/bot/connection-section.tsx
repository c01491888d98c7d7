import type { FC } from 'react'
import React, { useMemo, useState } from 'react'
import { FormProvider } from 'react-hook-form'

import { SectionFormView } from '../forms/section-form'
import { useSectionForm } from '../forms/use-section-form'
import saveMutation from '../graphql/save-bot-connection.graphql'
import type { BotConnectionPayload, BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { looseStack, stack } from '../ui/layout'
import { Section } from '../ui/section'
import type { BotForm, KindDrafts } from './bot-form'
import { botForm, botInput } from './bot-form'
import { BotTag } from './bot-tag'
import { BotTest } from './bot-test'
import { KindDetails } from './kind-details'
import { KindField } from './kind-field'
import { RenewSecret } from './renew-secret'
import { ShownOnce } from './shown-once'
import { useKindChange } from './use-kind-change'

interface Props {
  bot: BotSettings
  timeZone: string
  /** One that was just made. */
  secret?: string
  onSecret: (secret: string | undefined) => void
}

/** What kind of bot the store has, and how it hears from us. */
export const ConnectionSection: FC<Props> = ({
  bot,
  timeZone,
  secret,
  onSecret,
}) => {
  const translate = useTranslate()
  const stored = useMemo(() => botForm(bot), [bot])
  const [drafts] = useState<KindDrafts>(new Map())
  const [run] = useOperation(saveMutation)
  const section = useSectionForm<BotForm, BotConnectionPayload>({
    stored,
    save: (typed) => run({ input: botInput(typed.kind || 'CALLBACK', typed) }),
    onSaved: ({ signingSecret }) => {
      drafts.clear()
      onSecret(signingSecret ?? undefined)
    },
  })
  const discard = () => {
    drafts.clear()
    section.discard()
  }
  const change = useKindChange(bot.kind, section)
  const isCalled = bot.kind === 'WENI' || bot.kind === 'CALLBACK'

  return (
    <Section
      place="callback"
      title={translate('bot.title')}
      description={translate('bot.description')}
      aside={<BotTag bot={bot} />}
    >
      <div className={looseStack}>
        <FormProvider {...section.form}>
          <SectionFormView
            section={{ ...section, discard, submit: change.submit }}
            label={translate('bot.title')}
          >
            <KindField bot={bot} drafts={drafts} />
            <KindDetails bot={bot} timeZone={timeZone} />
          </SectionFormView>
        </FormProvider>
        {change.dialog}
        {secret && (
          <ShownOnce
            label={translate('bot.signing-secret')}
            help={
              bot.kind === 'WENI'
                ? translate('bot.weni-secret-help')
                : translate('bot.signing-secret-help')
            }
            value={secret}
            onClose={() => onSecret(undefined)}
          />
        )}
        {bot.kind && isCalled && !section.dirty && (
          <div className={stack}>
            <RenewSecret
              bot={bot}
              kind={bot.kind}
              timeZone={timeZone}
              onMade={onSecret}
            />
            {bot.connected && <BotTest />}
          </div>
        )}
      </div>
    </Section>
  )
}
