import { z } from 'zod'

import type { HandoffContext, Shopper } from '../../../domain/handoff/shopper'
import {
  id,
  instant,
  optionalEmail,
  optionalId,
  optionalLine,
  optionalSecureLink,
  optionalText,
  phoneNumber,
} from '../../input/fields'

/** A line without words, such as a sticker, tells an agent nothing. */
const withText = <Line extends { text?: string }>({
  text,
  ...line
}: Line): Array<Omit<Line, 'text'> & { text: string }> =>
  text === undefined ? [] : [{ ...line, text }]

/** Left out where the bot's platform does not know it. */
const knownNumber = z.optional(phoneNumber).transform((number) => number ?? '')

const shopper = z.object({
  phoneNumber: knownNumber,
  userId: optionalId,
  name: optionalLine,
  email: optionalEmail,
  document: optionalLine,
  locale: optionalLine,
} satisfies Record<keyof Shopper, z.ZodType>)

const context = z.object({
  cartUrl: optionalSecureLink,
  orderFormId: optionalLine,
  orderId: optionalLine,
} satisfies Record<keyof HandoffContext, z.ZodType>)

/** What a bot says when it asks for a human. Phone numbers become E.164, instants UTC. */
export const handoffRequest = z.object({
  conversationId: id,
  accountPhoneNumber: knownNumber,
  shopper,
  reason: optionalText,
  transcript: z
    .array(
      z.object({
        author: z.enum(['SHOPPER', 'BOT']),
        text: optionalText,
        sentAt: instant,
      })
    )
    .nullish()
    .transform((lines) => (lines ?? []).flatMap(withText)),
  context: context.nullish().transform((given) => given ?? {}),
  departmentId: optionalId,
})

export type RequestHandoffInput = z.input<typeof handoffRequest>

export type CheckedRequest = z.output<typeof handoffRequest>
