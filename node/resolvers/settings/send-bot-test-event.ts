import type { DeliveryFailure } from '../../domain/conversation/delivery-failure'
import type { Language } from '../../domain/locale'
import { sendBotTestEvent } from '../../usecases/bot/send-bot-test-event'
import type { Door } from '../call'
import { say, sentenceOf } from '../translate'
import { spoken } from '../user-errors'

const failureIn = (language: Language, failure: DeliveryFailure): string => {
  const values = { detail: failure.detail }

  return failure.kind === 'RETRY'
    ? (say(language, 'bot-test.retry', values) ?? failure.detail)
    : sentenceOf(language, { code: failure.code, values })
}

export const sendBotTestEventDoor: Door<unknown> = async ({
  ports,
  language,
}) => {
  const sent = await sendBotTestEvent(ports)

  if (sent.isOk()) {
    return {
      delivered: true,
      message: say(language, 'bot-test.delivered'),
      userErrors: [],
    }
  }

  if (!Array.isArray(sent.error)) {
    return {
      delivered: false,
      message: failureIn(language, sent.error),
      userErrors: [],
    }
  }

  const userErrors = spoken(language, sent.error)

  return {
    delivered: false,
    message: userErrors.map(({ message }) => message).join(' '),
    userErrors,
  }
}
