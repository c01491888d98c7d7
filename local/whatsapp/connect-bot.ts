import { z } from 'zod'

import type { RunOperation } from './bot/bot-api'
import type { BotCredentials, BotKind } from './chat'

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
    bot: z.object({
      connected: z.boolean(),
      kind: z.enum(['CALLBACK', 'POLLING', 'WENI']).nullable(),
      address: z.string().nullish(),
      ticketerAddress: z.string(),
    }),
  }),
})

export type SavedBot = z.output<typeof saved>['liveSupportSettings']['bot']

/** Which bot is connected already, if any; another one must not replace it unasked. */
export const readBot = async (asAdmin: RunOperation): Promise<SavedBot> => {
  const data = await asAdmin(
    '{ liveSupportSettings { bot { connected kind address ticketerAddress } } }',
    {}
  )

  return saved.parse(data).liveSupportSettings.bot
}

/** A new bot token; the one before serves for a day beside it. */
export const makeToken = async (asAdmin: RunOperation): Promise<string> => {
  const { rotateBotToken } = token.parse(
    await asAdmin('mutation { rotateBotToken { token } }', {})
  )

  if (!rotateBotToken.token) throw new Error('No bot token could be made.')

  return rotateBotToken.token
}

/** Connects a bot as its developer would on the admin page: signing secret and token come out, each shown once. */
export const connectBot = async (
  asAdmin: RunOperation,
  kind: BotKind,
  address?: string
): Promise<BotCredentials> => {
  const answer = connection.parse(
    await asAdmin(
      `mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) {
         signingSecret userErrors { message } } }`,
      { input: { kind, address } }
    )
  ).saveBotConnection

  if (answer.userErrors.length > 0)
    throw new Error(
      `The bot could not be connected: ${answer.userErrors
        .map(({ message }) => message)
        .join(' ')}`
    )

  return {
    token: await makeToken(asAdmin),
    ...(answer.signingSecret ? { signingSecret: answer.signingSecret } : {}),
  }
}
