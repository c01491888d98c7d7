import type { FC } from 'react'
import React, { useState } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { looseStack } from '../ui/layout'
import { CallsSection } from './calls-section'
import { ConnectionSection } from './connection-section'
import { DeliveriesSection } from './deliveries-section'
import { TokenSection } from './token-section'
import { WeniSection } from './weni-section'

interface Props {
  settings: LiveSupportSettings
}

/** What was just made is kept here, and nowhere else, until it is copied. */
export const BotTab: FC<Props> = ({ settings: { bot, timeZone } }) => {
  const [secret, setSecret] = useState<string>()
  const [token, setToken] = useState<string>()

  return (
    <div className={looseStack}>
      <ConnectionSection
        bot={bot}
        timeZone={timeZone}
        secret={secret}
        onSecret={setSecret}
      />
      <TokenSection
        bot={bot}
        timeZone={timeZone}
        made={token}
        onMade={setToken}
      />
      {bot.kind === 'WENI' && (
        <WeniSection
          baseUrl={bot.ticketerAddress}
          token={token}
          secret={secret}
        />
      )}
      {bot.kind && <CallsSection bot={bot} timeZone={timeZone} />}
      {bot.kind && <DeliveriesSection timeZone={timeZone} />}
    </div>
  )
}
