import { err } from 'neverthrow'

import { phoneEnding } from '../../domain/mask-personal'
import { eraseConversation } from '../../usecases/conversation/erase/erase-conversation'
import type { ErasureProgress } from '../../usecases/conversation/erase/erase'
import { eraseShopper } from '../../usecases/conversation/erase/erase-shopper'
import { planErasure } from '../../usecases/conversation/erase/plan-erasure'
import { phoneNumber as phoneNumberField } from '../../usecases/input/fields'
import { parseInput } from '../../usecases/input/parse-input'
import { inlineDeadline } from '../bot/deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

const receiptOf =
  (ending?: string) =>
  ({ erasure, onTheirWay }: ErasureProgress): object => ({
    receipt: {
      ...erasure,
      untold: erasure.untold ?? 0,
      phoneEnding: ending,
      onTheirWay,
    },
  })

/** Without `confirm` it only looks. */
export const eraseShopperResolver: Resolver<{
  phoneNumber: string
  confirm: boolean
}> = async ({ ports, language, adminEmail }, { phoneNumber, confirm }) => {
  const number = parseInput(phoneNumberField, phoneNumber)

  if (number.isErr()) return payload(language, err(number.error), () => ({}))

  const ending = phoneEnding(number.value)

  if (!confirm) {
    return payload(
      language,
      await planErasure(ports, number.value),
      (plan) => ({ plan: { ...plan, phoneEnding: ending } })
    )
  }

  return payload(
    language,
    await eraseShopper(ports, {
      phoneNumber: number.value,
      by: await adminEmail(),
      deadline: inlineDeadline(ports),
    }),
    receiptOf(ending)
  )
}

export const eraseConversationResolver: Resolver<{
  conversationId: string
}> = async ({ ports, language, adminEmail }, { conversationId }) =>
  payload(
    language,
    await eraseConversation(ports, {
      conversationId,
      by: await adminEmail(),
      deadline: inlineDeadline(ports),
    }),
    receiptOf()
  )
