import { PHONE_BOT_ADDRESS } from './as-phone-bot'
import type { BotKind } from './chat'
import { connectBot } from './connect-bot'
import type { WeniTools } from './connect-weni'
import { connectWeniOnce } from './connect-weni'

/** Makes the phone's bot one of another kind, and connects it. */
export const chooseKind = async (
  tools: WeniTools,
  kind: BotKind
): Promise<void> => {
  const { state, save } = tools

  if (kind === 'WENI') await connectWeniOnce(tools)
  else {
    state.credentials = await connectBot(
      tools,
      kind,
      kind === 'CALLBACK' ? PHONE_BOT_ADDRESS : undefined
    )
  }

  state.kind = kind
  state.cursor = undefined
  save()
}
