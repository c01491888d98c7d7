import { closeUnavailable } from '../handoff/close-handoff'
import { untold } from '../handoff/told'
import { changeHandoff } from './change-handoff'
import type { ConversationRecord } from './conversation-record'
import type { NewHandoff } from './open-handoff'
import { openHandoff } from './open-handoff'
import type { BotItem } from './outbox'

const notBefore = (item: BotItem, dueAt: string | undefined): BotItem => ({
  ...item,
  state: {
    kind: 'WAITING',
    since: item.acceptedAt,
    ...(dueAt === undefined ? {} : { dueAt }),
  },
})

/** A record with a handoff that is over at once, since nobody can take it: the shopper reads `text`, and the bot goes on. */
export const turnAway = (
  earlier: ConversationRecord | undefined,
  created: NewHandoff,
  text: string
): ConversationRecord => {
  const { handoffId } = created.start
  const over = changeHandoff(
    openHandoff(earlier, created),
    handoffId,
    (handoff) =>
      closeUnavailable(
        untold({ ...handoff, commands: [] }),
        'NO_AGENT_AVAILABLE',
        created.at,
        { noAgent: text, unavailable: text }
      )
  )

  return {
    ...over,
    toBot: over.toBot.map((item) =>
      item.payload.handoff.id === handoffId
        ? notBefore(item, created.startsAt)
        : item
    ),
  }
}
