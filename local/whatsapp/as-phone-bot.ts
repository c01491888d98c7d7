import type { RunOperation } from './bot/bot-api'
import type { WhatsAppState } from './chat'
import { makeToken, readBot } from './connect-bot'
import { isTokenRefused } from './token-refused'

/** Where the phone's bot takes its events. */
export const PHONE_BOT_ADDRESS = 'https://bot.weni.ai/live-support'

interface Tools {
  state: WhatsAppState
  save(): void
  asBot(token: string): RunOperation
  asAdmin: RunOperation
}

/** Whether the store's events come to the phone's bot, and not to one that somebody connected in its place. */
export const isStoresBot = async ({
  state,
  asAdmin,
}: Pick<Tools, 'state' | 'asAdmin'>): Promise<boolean> => {
  const { kind, address } = await readBot(asAdmin)

  return (
    kind === (state.kind ?? 'CALLBACK') &&
    (kind !== 'CALLBACK' || address === PHONE_BOT_ADDRESS)
  )
}

/**
 * Runs an operation as the phone's bot. Where its token is taken no longer, since others were made on the Bot tab, it is given a
 * new one as whoever runs a bot would do; not while another bot is the store's.
 */
export const asPhoneBot = (tools: Tools): RunOperation => {
  const { state, save, asBot, asAdmin } = tools

  return async (query, variables) => {
    const used = state.credentials?.token ?? ''

    try {
      return await asBot(used)(query, variables)
    } catch (error) {
      if (!isTokenRefused(error) || !(await isStoresBot(tools))) throw error
    }

    if (state.credentials?.token === used) {
      state.credentials = {
        ...state.credentials,
        token: await makeToken(asAdmin),
      }
      save()
    }

    return asBot(state.credentials?.token ?? '')(query, variables)
  }
}
