import {
  policyInWords,
  shopperFilePolicies,
} from '../../domain/outbound-policy'
import type { Availability } from '../../domain/hours/availability'
import type { EndHandoffInput } from '../../usecases/conversation/end-handoff'
import { endHandoff } from '../../usecases/conversation/end-handoff'
import { findHandoff } from '../../usecases/conversation/find-handoff'
import type { RequestHandoffInput } from '../../usecases/conversation/request-handoff/handoff-request'
import type { RequestHandoffAnswer } from '../../usecases/conversation/request-handoff/request-handoff'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../../usecases/conversation/send-shopper-message/send-shopper-message'
import type { SendShopperMessageInput } from '../../usecases/conversation/send-shopper-message/shopper-message-input'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { payload } from '../payload'
import { translate } from '../translate'
import type { Reader } from '../settings/availability'
import { translatedAvailability } from '../settings/availability'
import { inlineDeadline } from './deadline'
import { shopperReader } from './shopper-reader'

/** What the shopper is to be told: with an agent to come nothing, whatever has closed since. */
const wordsFor = (
  { handoff, asContact }: RequestHandoffAnswer,
  { open, message }: Pick<Availability, 'open' | 'message'>,
  { language }: Reader
): string | undefined => {
  if (open || !handoff) return message

  return asContact
    ? `${message} ${translate(language, 'shopper.contact-taken')}`
    : undefined
}

const answerView = (answer: RequestHandoffAnswer, reader: Reader): object => {
  const availability = translatedAvailability(answer.availability, reader)

  return {
    handoff: answer.handoff,
    availability: {
      ...availability,
      message: wordsFor(answer, availability, reader),
    },
  }
}

export const requestHandoffResolver: Resolver<{
  input: RequestHandoffInput
}> = async (context, { input }) => {
  const { ports, language } = context
  const asked = await requestHandoff(ports, input, inlineDeadline(ports))

  return payload(language, asked, async (answer) =>
    answerView(answer, await shopperReader(context, input.shopper.locale))
  )
}

export const sendShopperMessageResolver: Resolver<{
  input: SendShopperMessageInput
}> = async ({ ports, language }, { input }) => ({
  ...(await payload(
    language,
    await sendShopperMessage(ports, input, inlineDeadline(ports)),
    (message) => ({ message })
  )),
  fetchableAddresses: shopperFilePolicies.map(policyInWords),
})

export const endHandoffResolver: Resolver<{ input: EndHandoffInput }> = async (
  { ports, language },
  { input }
) =>
  payload(
    language,
    await endHandoff(ports, input, inlineDeadline(ports)),
    (handoff) => ({ handoff })
  )

export const handoffResolver: Resolver<{ conversationId: string }> = async (
  { ports, language },
  { conversationId }
) => answerOrFail(await findHandoff(ports, conversationId), language)
