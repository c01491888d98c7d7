import type { FC } from 'react'
import React from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { looseStack } from '../ui/layout'
import { CallbackSection } from './callback-section'
import { TokenSection } from './token-section'

interface Props {
  settings: LiveSupportSettings
}

export const BotTab: FC<Props> = ({ settings: { bot, timeZone } }) => (
  <div className={looseStack}>
    <CallbackSection bot={bot} timeZone={timeZone} />
    <TokenSection token={bot.token} timeZone={timeZone} />
  </div>
)
