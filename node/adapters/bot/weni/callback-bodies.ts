import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import type { BotTicket } from '../../../domain/conversation/bot/bot-ticket'

const STORE_SENDER = 'live-support'

const withoutAbsent = (body: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined)
  )

/** The agent, under the partner's id where it tells one. */
const senderOf = ({ handoff, message }: BotEvent): object => {
  const agent = message?.agent ?? handoff.agent

  return {
    type: 'agent',
    id: agent?.id ?? STORE_SENDER,
    name: agent?.name ?? 'Live Support',
  }
}

const contentOf = ({ message, id, text, createdAt }: BotEvent) => ({
  id,
  sentAt: createdAt,
  ...message,
  text: text ?? message?.text,
  attachments: (message?.attachments ?? []).map(
    ({ url, contentType = 'application/octet-stream' }) => ({
      content_type: contentType,
      url,
    })
  ),
})

/** The same words with the addresses of the files in place of the files. */
export const withLinks = (event: BotEvent): BotEvent => {
  const { message } = event

  return message
    ? {
        ...event,
        message: {
          ...message,
          text: [message.text, ...message.attachments.map(({ url }) => url)]
            .filter(Boolean)
            .join('\n'),
          attachments: [],
        },
      }
    : event
}

/** `POST .../messages`: what an agent wrote, or the store's own words for whom nobody answers. */
export const messageBody = (
  event: BotEvent,
  externalId: string
): object | undefined => {
  const { text, attachments, ...about } = contentOf(event)

  return text || attachments.length > 0
    ? withoutAbsent({
        external_id: externalId,
        message_external_id: about.id,
        direction: 'outgoing',
        sender: senderOf(event),
        text: text || undefined,
        attachments: attachments.length > 0 ? attachments : undefined,
        sent_at: about.sentAt,
      })
    : undefined
}

/** `POST .../tickets/close`; all of it becomes the parameters of a flow over there. */
export const closeBody = (
  event: BotEvent,
  { externalId }: BotTicket
): object => ({
  external_id: externalId,
  closed_by: senderOf(event),
  reason: (event.handoff.closeReason ?? 'AGENT_RESOLVED').toLowerCase(),
  closed_at: event.createdAt,
})
