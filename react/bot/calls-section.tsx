import { Spinner } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { useEvery } from '../page/use-every'
import { useRefresh } from '../page/use-refresh'
import { CopyField } from '../ui/copy-field'
import { muted, readable, row, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'

const EVERY_MS = 5000

interface Props {
  bot: BotSettings
  timeZone: string
}

/** Whether the bot has called with its token, and what its calls told. */
export const CallsSection: FC<Props> = ({ bot, timeZone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const { firstCallAt, lastCallAt, learnedAddress } = bot

  const waits = firstCallAt === null || bot.awaited

  useEvery(waits ? EVERY_MS : undefined, useRefresh())

  return (
    <Section place="bot-calls" title={translate('bot.calls')}>
      <div className={`${stack} ${readable}`}>
        <div role="status">
          {firstCallAt ? (
            <Notice
              tone="positive"
              title={translate('bot.first-call', {
                first: when.dateTime(firstCallAt),
              })}
            >
              {lastCallAt &&
                translate('bot.last-call', { last: when.dateTime(lastCallAt) })}
            </Notice>
          ) : (
            <div className={row} style={{ flexWrap: 'nowrap' }}>
              <Spinner size={20} />
              <p className={muted}>{translate('bot.waiting-for-call')}</p>
            </div>
          )}
        </div>
        {bot.kind === 'WENI' && learnedAddress && (
          <CopyField
            label={translate('bot.learned-address')}
            help={
              bot.address
                ? translate('bot.learned-address-unused')
                : translate('bot.learned-address-help')
            }
            value={learnedAddress}
          />
        )}
      </div>
    </Section>
  )
}
