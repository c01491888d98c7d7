import { contractRoutes } from '../weni/ticketer-form'
import type { WeniSandbox } from '../weni/start'
import type { BotApi, RunOperation } from './bot/bot-api'
import type { WhatsAppState } from './chat'
import { connectBot, readBot } from './connect-bot'
import { isTaken } from './token-refused'

export interface WeniTools {
  state: WhatsAppState
  save(): void
  asBot(token: string): RunOperation
  asAdmin: RunOperation
  weni: Pick<WeniSandbox, 'tokenInUse' | 'addTicketer'>
}

/** Weni as somebody would connect it: its values from the Bot tab typed into Weni's form. */
const connectWeni = async (tools: WeniTools): Promise<void> => {
  const { asAdmin, weni, state, save } = tools
  const credentials = await connectBot(tools, 'WENI')
  const { ticketerAddress } = await readBot(asAdmin)

  weni.addTicketer({
    ticketer_type: 'generic',
    name: 'Live Support',
    base_url: ticketerAddress,
    api_token: credentials.token,
    webhook_secret: credentials.signingSecret ?? '',
    ...contractRoutes,
  })
  state.credentials = credentials
  save()
}

/** Whether Weni has a ticketer, whose token the app takes. */
const isHeard = ({ weni, asBot }: WeniTools): Promise<boolean> =>
  isTaken(asBot, weni.tokenInUse())

/** Connects Weni; one that somebody has connected by hand, on the Bot tab and in Weni's form, stays as it is while it is heard. */
export const connectWeniOnce = async (tools: WeniTools): Promise<void> => {
  const { kind } = await readBot(tools.asAdmin)

  if (kind !== 'WENI' || !(await isHeard(tools))) await connectWeni(tools)
}

/**
 * The bot with another ticketer in Weni, whose values cannot be changed, where the token of the one that it has is taken no longer:
 * as whoever runs a bot would make one; not while another bot is the store's.
 */
export const withTicketerThatIsHeard = (
  tools: WeniTools,
  bot: BotApi
): BotApi => ({
  ...bot,
  requestHandoff: async (...request) => {
    const answer = await bot.requestHandoff(...request)

    if (answer.handoff) return answer

    const { kind } = await readBot(tools.asAdmin)

    if (kind !== 'WENI' || (await isHeard(tools))) return answer

    await connectWeni(tools)

    return bot.requestHandoff(...request)
  },
})
