import { z } from 'zod'

import {
  id,
  optionalInstant,
  optionalLine,
  optionalText,
  secureLink,
} from '../../input/fields'

const ATTACHMENTS = 20

/** What a shopper wrote or sent. */
export const shopperMessageInput = z
  .object({
    conversationId: id,
    messageId: id,
    text: optionalText,
    attachments: z
      .array(
        z.object({
          url: secureLink,
          contentType: optionalLine,
          fileName: optionalLine,
        })
      )
      .nullish()
      .transform((attachments) => attachments ?? [])
      .refine(({ length }) => length <= ATTACHMENTS, {
        error: 'TOO_MANY',
        params: { max: ATTACHMENTS },
      }),
    sentAt: optionalInstant,
  })
  .refine(
    ({ text, attachments }) => text !== undefined || attachments.length > 0,
    { error: 'TEXT_REQUIRED', path: ['text'] }
  )

export type SendShopperMessageInput = z.input<typeof shopperMessageInput>
