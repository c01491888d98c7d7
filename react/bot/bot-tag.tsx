import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useFindings } from '../status/use-status'

/** Whether the bot hears from us. */
export const BotTag: FC<{ bot: BotSettings }> = ({ bot }) => {
  const translate = useTranslate()
  const troubled = useFindings('BOT_REFUSES', 'BOT_SILENT').length > 0

  if (!bot.connected) return null

  if (troubled)
    return <Tag label={translate('partner.problem')} variant="red" />

  return bot.awaited ? (
    <Tag label={translate('partner.incomplete')} variant="orange" />
  ) : (
    <Tag label={translate('partner.connected')} variant="green" />
  )
}
