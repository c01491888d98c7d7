import type { Product } from './product'
import type { Payload } from './run-as-admin'
import { USER_ERRORS, runAsAdmin } from './run-as-admin'

export interface OpenBot {
  token: string
  signingSecret: string
}

/** Connects a bot that takes its events at `address`. */
export const connectBot = async (
  product: Product,
  address: string
): Promise<OpenBot> => {
  const run = runAsAdmin(product)
  const { signingSecret } = await run<Payload & { signingSecret: string }>(
    'saveBotConnection',
    `mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) { signingSecret ${USER_ERRORS} } }`,
    { input: { address } }
  )
  const { token } = await run<Payload & { token: string }>(
    'rotateBotToken',
    `mutation { rotateBotToken { token ${USER_ERRORS} } }`
  )

  return { token, signingSecret }
}
