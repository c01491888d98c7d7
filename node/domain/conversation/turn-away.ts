import { changeEach } from '../change-each'
import { closeUnavailable } from '../handoff/close-handoff'
import { tell, untold } from '../handoff/told'
import { changeHandoff } from './change-handoff'
import type { ConversationRecord } from './conversation-record'
import type { NewHandoff } from './open-handoff'
import { openHandoff } from './open-handoff'
import { waiting } from './outbox/outbox'

/** The bot is told nothing of the new handoff before its platform knows it. */
const toldFrom = (
  record: ConversationRecord,
  { start, startsAt }: NewHandoff
): ConversationRecord =>
  changeEach(record, 'toBot', (item) =>
    item.payload.handoff.id === start.handoffId
      ? waiting({ ...item, dueAt: startsAt })
      : item
  )

/** A record with a handoff that is taken as a contact, for a bot that leaves the words to us: the shopper reads `text`. */
export const openWithWords = (
  earlier: ConversationRecord | undefined,
  created: NewHandoff,
  text: string
): ConversationRecord =>
  toldFrom(
    changeHandoff(
      openHandoff(earlier, created),
      created.start.handoffId,
      (handoff) =>
        tell(untold(handoff), {
          cause: 'contact-taken',
          at: created.at,
          type: 'handoff.unavailable',
          text,
        })
    ),
    created
  )

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

  return toldFrom(over, created)
}
