import type { FC } from 'react'
import React from 'react'

import openAtPartnersQuery from '../graphql/open-at-partners.graphql'
import type { BotKind } from '../graphql/operation-types'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { ConfirmDialog } from '../ui/dialog'
import { stack } from '../ui/layout'

/** How many conversations are open at this moment, at whichever partner. */
const OpenNow: FC = () => {
  const translate = useTranslate()
  const { data } = useAnswer(openAtPartnersQuery, { fresh: true })

  return data ? (
    <p>
      {translate('bot.open-now', {
        count: data.partners.reduce(
          (count, { openHandoffs }) => count + openHandoffs,
          0
        ),
      })}
    </p>
  ) : null
}

interface Props {
  open: boolean
  from: BotKind
  to: BotKind
  onConfirm: () => void
  onClose: () => void
}

/** Asks before the bot becomes one of another kind. A conversation with Weni is known there by its ticket, which no other bot has. */
export const KindChangeDialog: FC<Props> = ({ from, to, ...dialog }) => {
  const translate = useTranslate()
  const isAnotherBot = from === 'WENI' || to === 'WENI'

  return (
    <ConfirmDialog
      {...dialog}
      title={translate('bot.change-title')}
      confirm={translate('bot.change')}
    >
      <div className={stack}>
        <p>
          {isAnotherBot
            ? translate('bot.change-loses')
            : translate('bot.change-keeps')}
        </p>
        <OpenNow />
      </div>
    </ConfirmDialog>
  )
}
