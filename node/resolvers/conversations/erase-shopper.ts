import { err } from 'neverthrow'

import { phoneEnding } from '../../domain/mask-personal'
import { eraseConversation } from '../../usecases/conversation/erase/erase-conversation'
import type { ErasureProgress } from '../../usecases/conversation/erase/erase'
import { eraseShopper } from '../../usecases/conversation/erase/erase-shopper'
import { erasureInput } from '../../usecases/conversation/erase/erasure-input'
import { planErasure } from '../../usecases/conversation/erase/plan-erasure'
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
}> = async ({ ports, language, adminEmail }, { confirm, ...input }) => {
  const parsed = parseInput(erasureInput, input)

  if (parsed.isErr()) return payload(language, err(parsed.error), () => ({}))

  const { phoneNumber } = parsed.value
  const ending = phoneEnding(phoneNumber)

  if (!confirm) {
    return payload(language, await planErasure(ports, phoneNumber), (plan) => ({
      plan: { ...plan, phoneEnding: ending },
    }))
  }

  return payload(
    language,
    await eraseShopper(ports, {
      phoneNumber,
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
