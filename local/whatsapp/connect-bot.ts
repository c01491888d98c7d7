import { z } from 'zod'

import type { RunOperation } from './bot/bot-api'
import type { BotCredentials, BotKind, WhatsAppState } from './chat'
import { isTaken } from './token-refused'

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

type SavedBot = z.output<typeof saved>['liveSupportSettings']['bot']

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

interface ConnectTools {
  state: WhatsAppState
  asBot(token: string): RunOperation
  asAdmin: RunOperation
}

/** The phone's token for as long as it works: making a new one would end somebody else's token from before the last. */
const usableToken = async ({
  state,
  asBot,
  asAdmin,
}: ConnectTools): Promise<string> => {
  const known = state.credentials?.token

  return known !== undefined && (await isTaken(asBot, known))
    ? known
    : makeToken(asAdmin)
}

/** Connects a bot as its developer would on the admin page: a signing secret comes out, shown once, and a token where it needs one. */
export const connectBot = async (
  tools: ConnectTools,
  kind: BotKind,
  address?: string
): Promise<BotCredentials> => {
  const { asAdmin } = tools
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
    token: await usableToken(tools),
    ...(answer.signingSecret ? { signingSecret: answer.signingSecret } : {}),
  }
}
