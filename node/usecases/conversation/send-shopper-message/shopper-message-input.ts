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
      .transform((attachments) => attachments ?? []),
    sentAt: optionalInstant,
  })
  .superRefine(({ text, attachments }, context) => {
    if (text === undefined && attachments.length === 0) {
      context.addIssue({
        code: 'custom',
        message: 'TEXT_REQUIRED',
        path: ['text'],
      })
    }

    if (attachments.length > ATTACHMENTS) {
      context.addIssue({
        code: 'custom',
        message: 'TOO_MANY',
        params: { max: ATTACHMENTS },
        path: ['attachments'],
      })
    }
  })

export type SendShopperMessageInput = z.input<typeof shopperMessageInput>
