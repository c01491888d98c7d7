import { rotateBotToken } from '../../usecases/bot/rotate-bot-token'
import { saveBotConnection } from '../../usecases/bot/save-bot-connection'
import type { BotKind } from '../../domain/settings/settings'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { withoutNulls } from '../without-nulls'
import { liveSupportSettings } from './live-support-settings'

export interface BotConnectionInput {
  kind: BotKind
  address?: string | null
  webhookSecret?: string | null
  keepSecret?: boolean | null
  whenClosed?: 'SAY' | 'REFUSE' | null
}

export const saveBotConnectionResolver: Resolver<{
  input: BotConnectionInput
}> = async (context, { input }) =>
  payload(
    context.language,
    await saveBotConnection(context.ports, {
      ...withoutNulls(input),
      by: await context.adminEmail(),
    }),
    async ({ signingSecret, settings }) => ({
      signingSecret,
      settings: await liveSupportSettings(context, settings),
    })
  )

export const rotateBotTokenResolver: Resolver<{
  endsFormer?: boolean | null
}> = async (context, { endsFormer }) =>
  payload(
    context.language,
    await rotateBotToken(context.ports, await context.adminEmail(), {
      endsFormer: endsFormer === true,
    }),
    async ({ token, settings }) => ({
      token,
      settings: await liveSupportSettings(context, settings),
    })
  )
