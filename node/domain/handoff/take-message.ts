import type { PartnerUpdate } from '../conversation/outbox/partner-update'
import type { Handoff } from './handoff'
import { noteIdOf } from './note-id'
import { withAgentMessage } from './tally'
import type { Told } from './told'
import { silently, tell } from './told'
import { changeAndTell } from './transition'
import { withCommand } from './with-command'

type Message = Extract<PartnerUpdate, { kind: 'message' }>

const messageEvent = (
  { id, at: sentAt, text, attachments, agent }: Message,
  at: string
) => ({
  cause: `message:${id}`,
  at,
  type: 'handoff.message' as const,
  message: { id, text, attachments, agent, sentAt },
})

/** Whom the shopper talks to: who wrote last and is known by name, since a transfer does not tell to whom. */
const speaker = ({ agent: known }: Handoff, { agent }: Message) =>
  agent?.name ? agent : (known ?? agent)

const tellMessage = (told: Told, message: Message, at: string): Told =>
  tell(
    silently(told, (handoff) => ({
      ...handoff,
      agent: speaker(handoff, message),
      lastActivityAt: at,
      tally: withAgentMessage(handoff, at),
    })),
    messageEvent(message, at)
  )

/** An agent who writes has accepted, whether or not the partner said so. */
export const takeMessage = (told: Told, message: Message, at: string): Told =>
  tellMessage(
    told.handoff.status === 'ACTIVE'
      ? told
      : changeAndTell(
          told,
          { kind: 'accepted', at, agent: message.agent },
          `accepted:${message.id}`
        ),
    message,
    at
  )

/** Words that were written before the close, and arrive after it. */
const isLateWord = (handoff: Handoff, { beforeClose, at }: Message): boolean =>
  (beforeClose === true && handoff.closeReason === 'AGENT_RESOLVED') ||
  Date.parse(at) <= Date.parse(handoff.closedAt ?? '')

/** The shopper does not read what was written after the close: a note tells the agent, and the merchant sees a failed message. */
const noteUnread = (told: Told, message: Message, at: string): Told =>
  tell(
    silently(told, (handoff) =>
      withCommand(handoff, {
        id: noteIdOf(`${handoff.id}:message:${message.id}`),
        payload: { kind: 'note', about: 'WRITTEN_AFTER_CLOSE' },
        acceptedAt: at,
      })
    ),
    {
      ...messageEvent(message, at),
      untellable: 'It was written after the conversation had ended',
    }
  )

/** An agent's words that come once the handoff is closed. */
export const takeLateMessage = (
  told: Told,
  message: Message,
  at: string
): Told =>
  isLateWord(told.handoff, message)
    ? tellMessage(told, message, at)
    : noteUnread(told, message, at)
