import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { useOutageTitle } from '../status/use-outage-title'
import { useFindings } from '../status/use-status'
import { Notice } from '../ui/notice'

/** A bot that leaves events unanswered: since when, for how many conversations, and what can be done. */
export const BotOutage: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const outageTitle = useOutageTitle(timeZone)
  const [finding] = useFindings('BOT_SILENT')

  return finding ? (
    <Notice
      tone="critical"
      title={outageTitle(translate('bot.outage.title'), finding.since)}
    >
      {translate('bot.outage.text', { count: finding.conversations })}
    </Notice>
  ) : null
}
