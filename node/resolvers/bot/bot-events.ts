import { phoneEnding } from '../../domain/mask-personal'
import { botEvents } from '../../usecases/conversation/bot-events/bot-events'
import { listBotDeliveries } from '../../usecases/conversation/bot-events/list-bot-deliveries'
import { botFailureInWords } from './bot-failure'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { inlineDeadline } from './deadline'

export const botEventsResolver: Resolver<{
  after?: string | null
  limit: number
  waitSeconds: number
}> = async ({ ports, language, isGone }, query) =>
  answerOrFail(
    await botEvents(ports, { ...query, isGone }, inlineDeadline(ports)),
    language
  )

export const botDeliveriesResolver: Resolver<unknown> = async ({
  ports,
  language,
}) =>
  answerOrFail(await listBotDeliveries(ports), language).map(
    ({ shopper, ...delivery }) => ({
      ...delivery,
      shopperName: shopper.name,
      shopperPhoneEnding: phoneEnding(shopper.phoneNumber),
      detail:
        delivery.detail === undefined
          ? undefined
          : botFailureInWords(language, delivery),
    })
  )
