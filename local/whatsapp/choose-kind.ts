import { contractRoutes } from '../weni/ticketer-form'
import type { WeniSandbox } from '../weni/start'
import { phoneBotAddress } from './as-phone-bot'
import type { RunOperation } from './bot/bot-api'
import type { BotKind, WhatsAppState } from './chat'
import { connectBot, readBot } from './connect-bot'

interface Tools {
  state: WhatsAppState
  save(): void
  asAdmin: RunOperation
  weni: Pick<WeniSandbox, 'hasTicketer' | 'addTicketer'>
}

/** Weni as somebody would connect it: its values from the Bot tab typed into Weni's form. */
const connectWeni = async ({ asAdmin, weni, state }: Tools): Promise<void> => {
  const credentials = await connectBot(asAdmin, 'WENI')
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
}

/**
 * Makes the phone's bot one of another kind, and connects it. Weni that somebody has connected by hand, on the Bot tab and in
 * Weni's form, stays as it is.
 */
export const chooseKind = async (
  tools: Tools,
  kind: BotKind
): Promise<void> => {
  const { state, save, asAdmin, weni } = tools
  const { kind: connected } = await readBot(asAdmin)

  if (kind !== 'WENI') {
    state.credentials = await connectBot(
      asAdmin,
      kind,
      kind === 'CALLBACK' ? phoneBotAddress : undefined
    )
  } else if (connected !== 'WENI' || !weni.hasTicketer()) {
    await connectWeni(tools)
  }

  state.kind = kind
  state.cursor = undefined
  save()
}
