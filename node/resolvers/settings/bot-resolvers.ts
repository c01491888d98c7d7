import { rotateBotToken } from '../../usecases/bot/rotate-bot-token'
import { saveBotConnection } from '../../usecases/bot/save-bot-connection'
import type { BotKind } from '../../domain/settings/settings'
import type { Resolver } from '../call'
import { payload } from '../payload'
import { withoutNulls } from '../without-nulls'
import { liveSupportSettings } from './live-support-settings'

interface BotConnectionInput {
  kind: BotKind
  address?: string | null
  webhookSecret?: string | null
  keepSecret?: boolean | null
  whenClosed?: 'SAY' | 'REFUSE' | null
}

export const saveBotConnectionResolver: Resolver<{
  input: BotConnectionInput
}> = async (call, { input }) =>
  payload(
    call.language,
    await saveBotConnection(call.ports, {
      ...withoutNulls(input),
      by: await call.adminEmail(),
    }),
    async ({ signingSecret, settings }) => ({
      signingSecret,
      settings: await liveSupportSettings(call, settings),
    })
  )

export const rotateBotTokenResolver: Resolver<{
  endsFormer?: boolean | null
}> = async (call, { endsFormer }) =>
  payload(
    call.language,
    await rotateBotToken(
      call.ports,
      await call.adminEmail(),
      endsFormer === true
    ),
    async ({ token, settings }) => ({
      token,
      settings: await liveSupportSettings(call, settings),
    })
  )
