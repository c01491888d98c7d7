import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { BotSettings } from '../graphql/answers'
import saveMutation from '../graphql/save-bot-connection.graphql'
import type { BotKind } from '../graphql/operation-types'
import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { useOperation } from '../page/use-operation'
import { ConfirmDialog } from '../ui/dialog'
import { muted, stack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
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
  const [asking, setAsking] = useState(false)
  const [run, running, outcome] = useOperation(saveMutation)

  const renew = async () => {
    const result = await run({
      input: { ...botInput(kind, botForm(bot)), keepSecret: false },
    })

    setAsking(false)
    if (result.kind === 'done') {
      onMade(result.payload.signingSecret ?? undefined)
    }
  }

  return (
    <div className={stack}>
      <OutcomeNotice outcome={outcome} />
      {bot.formerSigningSecretValidUntil && (
        <p className={muted}>
          {translate('bot.former-secret', {
            until: when.dateTime(bot.formerSigningSecretValidUntil),
          })}
        </p>
      )}
      <div>
        <Button
          type="button"
          variant="secondary"
          onClick={() => setAsking(true)}
        >
          {translate('bot.renew-secret')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        critical
        title={translate('bot.renew-secret-ask')}
        confirm={translate('bot.renew-secret')}
        busy={running}
        onClose={() => setAsking(false)}
        onConfirm={() => void renew()}
      >
        <p>{translate('bot.renew-secret-what')}</p>
      </ConfirmDialog>
    </div>
  )
}
