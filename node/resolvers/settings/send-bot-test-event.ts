import { sendBotTestEvent } from '../../usecases/bot/send-bot-test-event'
import type { Resolver } from '../resolver-context'
import { botFailureInWords } from '../bot/bot-failure'
import { translate } from '../translate'
import { translated } from '../user-errors'

const told = (one: {
  kind?: string
  status?: number
  durationMs: number
}): object => ({
  status: one.status,
  durationMs:
    one.kind === 'CONNECTION' && one.status === undefined
      ? undefined
      : one.durationMs,
})

export const sendBotTestEventResolver: Resolver<unknown> = async ({
  ports,
  language,
}) => {
  const sent = await sendBotTestEvent(ports)

  if (sent.isOk()) {
    return {
      delivered: true,
      message: translate(language, 'bot-test.delivered'),
      ...told(sent.value),
      userErrors: [],
    }
  }

  if (!Array.isArray(sent.error)) {
    return {
      delivered: false,
      message: botFailureInWords(language, sent.error),
      ...told(sent.error),
      userErrors: [],
    }
  }

  const userErrors = translated(language, sent.error)

  return {
    delivered: false,
    message: userErrors.map(({ message }) => message).join(' '),
    userErrors,
  }
}
