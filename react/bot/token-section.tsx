import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import rotateMutation from '../graphql/rotate-bot-token.graphql'
import type { BotSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { useOperation } from '../page/use-operation'
import { muted, stack } from '../ui/layout'
import { OutcomeNotice } from '../ui/outcome-notice'
import { Section } from '../ui/section'
import { RotateTokenDialog } from './rotate-token-dialog'
import { ShownOnce } from './shown-once'

interface Props {
  bot: BotSettings
  timeZone: string
  /** One that was just made. */
  made?: string
  onMade: (token: string | undefined) => void
}

/** What the bot proves itself with. */
export const TokenSection: FC<Props> = ({ bot, timeZone, made, onMade }) => {
  const { token, formerTokenValidUntil } = bot
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const [asking, setAsking] = useState(false)
  const [run, running, outcome] = useOperation(rotateMutation)

  const rotate = async (endsFormer = false) => {
    const result = await run(endsFormer ? { endsFormer } : {})

    setAsking(false)
    if (result.kind === 'done') onMade(result.payload.token ?? undefined)
  }

  return (
    <Section
      place="token"
      title={translate('token.title')}
      description={translate('token.description')}
    >
      <div className={stack}>
        <OutcomeNotice outcome={outcome} />
        {made && (
          <ShownOnce
            label={translate('token.title')}
            help={
              bot.kind === 'WENI'
                ? translate('token.weni-help')
                : translate('token.help')
            }
            value={made}
            onClose={() => onMade(undefined)}
          />
        )}
        {!made && (
          <p className={muted}>
            {token.changedAt
              ? translate('token.state', {
                  lastFour: token.lastFour ?? '',
                  date: when.date(token.changedAt),
                  who: token.changedBy ?? translate('somebody'),
                })
              : translate('token.none')}
          </p>
        )}
        {formerTokenValidUntil && (
          <p className={muted}>
            {translate('token.former', {
              until: when.dateTime(formerTokenValidUntil),
            })}
          </p>
        )}
        <div>
          <Button
            type="button"
            variant={token.isSet ? 'secondary' : 'primary'}
            loading={running && !asking}
            onClick={() => {
              if (token.isSet) setAsking(true)
              else void rotate()
            }}
          >
            {token.isSet ? translate('token.rotate') : translate('token.make')}
          </Button>
        </div>
      </div>
      <RotateTokenDialog
        open={asking}
        busy={running}
        onClose={() => setAsking(false)}
        onConfirm={(endsFormer) => void rotate(endsFormer)}
      />
    </Section>
  )
}
