import type { FC } from 'react'
import React from 'react'

import type { BotSettings } from '../graphql/answers'
import saveMutation from '../graphql/save-bot-connection.graphql'
import type { BotKind } from '../graphql/operation-types'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { AskedOperation } from '../ui/asked-operation'
import { muted, stack } from '../ui/layout'
import { botForm, botInput } from './bot-form'

interface Props {
  bot: BotSettings
  kind: BotKind
  timeZone: string
  onMade: (secret: string | undefined) => void
}

/** Another signing secret for the connection as it is stored. */
export const RenewSecret: FC<Props> = ({ bot, kind, timeZone, onMade }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)

  return (
    <div className={stack}>
      {bot.formerSigningSecretValidUntil && (
        <p className={muted}>
          {translate('bot.former-secret', {
            until: when.dateTime(bot.formerSigningSecretValidUntil),
          })}
        </p>
      )}
      <div>
        <AskedOperation
          mutation={saveMutation}
          variables={{
            input: { ...botInput(kind, botForm(bot)), keepSecret: false },
          }}
          label={translate('bot.renew-secret')}
          title={translate('bot.renew-secret-ask')}
          variant="secondary"
          onTried={(outcome) => {
            if (outcome.kind === 'done') {
              onMade(outcome.payload.signingSecret ?? undefined)
            }
          }}
        >
          <p>{translate('bot.renew-secret-what')}</p>
        </AskedOperation>
      </div>
    </div>
  )
}
