import { rotateBotToken } from '../../usecases/bot/rotate-bot-token'
import { saveBotConnection } from '../../usecases/bot/save-bot-connection'
import type { Resolver } from '../call'
import { payload } from '../payload'
import { liveSupportSettings } from './live-support-settings'

export const saveBotConnectionResolver: Resolver<{
  input: { address: string }
}> = async (call, { input }) =>
  payload(
    call.language,
    await saveBotConnection(call.ports, {
      address: input.address,
      by: await call.adminEmail(),
    }),
    async ({ signingSecret, settings }) => ({
      signingSecret,
      settings: await liveSupportSettings(call, settings),
    })
  )

export const rotateBotTokenResolver: Resolver<unknown> = async (call) =>
  payload(
    call.language,
    await rotateBotToken(call.ports, await call.adminEmail()),
    async ({ token, settings }) => ({
      token,
      settings: await liveSupportSettings(call, settings),
    })
  )
