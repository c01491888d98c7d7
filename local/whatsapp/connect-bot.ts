import { z } from 'zod'

import type { BotCredentials } from './chat'
import type { RunOperation } from './bot/bot-api'

const connection = z.object({
  saveBotConnection: z.object({
    signingSecret: z.string().nullable(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
})

const token = z.object({
  rotateBotToken: z.object({ token: z.string().nullable() }),
})

const saved = z.object({
  liveSupportSettings: z.object({
    bot: z.object({ connected: z.boolean() }),
  }),
})

/** Whether some bot has been connected already, which another one must not replace unasked. */
export const isBotConnected = async (
  asAdmin: RunOperation
): Promise<boolean> => {
  const data = await asAdmin(
    '{ liveSupportSettings { bot { connected } } }',
    {}
  )

  return saved.parse(data).liveSupportSettings.bot.connected
}

/** Connects a bot as its developer would on the admin page: address in, signing secret and token out, each shown once. */
export const connectBot = async (
  asAdmin: RunOperation,
  address: string
): Promise<BotCredentials> => {
  const answer = connection.parse(
    await asAdmin(
      `mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) {
         signingSecret userErrors { message } } }`,
      { input: { address } }
    )
  ).saveBotConnection
  const rotated = token.parse(
    await asAdmin('mutation { rotateBotToken { token } }', {})
  ).rotateBotToken

  if (!answer.signingSecret || !rotated.token)
    throw new Error(
      `The bot could not be connected: ${answer.userErrors
        .map(({ message }) => message)
        .join(' ')}`
    )

  return { signingSecret: answer.signingSecret, token: rotated.token }
}
