import type { EndHandoffInput } from '../../usecases/end-handoff/end-handoff'
import { endHandoff } from '../../usecases/end-handoff/end-handoff'
import { findHandoff } from '../../usecases/find-handoff/find-handoff'
import type { RequestHandoffInput } from '../../usecases/request-handoff/handoff-request'
import { requestHandoff } from '../../usecases/request-handoff/request-handoff'
import { sendShopperMessage } from '../../usecases/send-shopper-message/send-shopper-message'
import type { SendShopperMessageInput } from '../../usecases/send-shopper-message/shopper-message-input'
import type { Door } from '../call'
import { answerOrFail } from '../field-failure'
import { payload } from '../payload'
import { spokenAvailability } from '../settings/availability'
import { inlineDeadline } from './deadline'
import { shopperReader } from './shopper-reader'

export const requestHandoffDoor: Door<{ input: RequestHandoffInput }> = async (
  call,
  { input }
) => {
  const { ports, language } = call
  const asked = await requestHandoff(ports, input, inlineDeadline(ports))

  return payload(language, asked, async ({ handoff, availability }) => ({
    handoff,
    availability: spokenAvailability(
      availability,
      await shopperReader(call, input.shopper.locale)
    ),
  }))
}

export const sendShopperMessageDoor: Door<{
  input: SendShopperMessageInput
}> = async ({ ports, language }, { input }) =>
  payload(
    language,
    await sendShopperMessage(ports, input, inlineDeadline(ports)),
    (message) => ({ message })
  )

export const endHandoffDoor: Door<{ input: EndHandoffInput }> = async (
  { ports, language },
  { input }
) =>
  payload(
    language,
    await endHandoff(ports, input, inlineDeadline(ports)),
    (handoff) => ({ handoff })
  )

export const handoffDoor: Door<{ conversationId: string }> = async (
  { ports, language },
  { conversationId }
) => answerOrFail(await findHandoff(ports, conversationId), language)
