import type { Message } from '../model'
import { instant } from '../sandbox'

/** Empty fields are left out, as Go leaves them out. */
const filled = (fields: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0)
    )
  )

/** A message of a contact's as the contract has it. What the platform said is the bot's, our agents' answers included. */
export const wireMessage = (
  { id, direction, text, attachments, metadata, sentAt }: Message,
  senderName?: string
): object =>
  filled({
    message_id: id,
    direction,
    sender: filled({
      type: direction === 'incoming' ? 'contact' : 'bot',
      name: direction === 'incoming' ? senderName : undefined,
    }),
    text,
    attachments: attachments.map(({ content_type, url }) => ({
      content_type,
      url,
    })),
    metadata,
    sent_at: instant(sentAt),
  })
