import type { ConversationRecord, FormerHandoff } from './conversation-record'

/** A handoff of the conversation with its adapter's memory: the current one, or a former one that still has commands. */
export const atPartner = (
  { handoff, partnerMemory, former }: ConversationRecord,
  handoffId: string
): FormerHandoff | undefined =>
  handoff.id === handoffId
    ? { handoff, partnerMemory }
    : former.find((earlier) => earlier.handoff.id === handoffId)

export const changeAtPartner = (
  record: ConversationRecord,
  handoffId: string,
  change: (found: FormerHandoff) => FormerHandoff
): ConversationRecord => {
  const { handoff, partnerMemory, former } = record

  return handoff.id === handoffId
    ? { ...record, ...change({ handoff, partnerMemory }) }
    : {
        ...record,
        former: former.map((earlier) =>
          earlier.handoff.id === handoffId ? change(earlier) : earlier
        ),
      }
}

/** Forgets former handoffs that have nothing left to send. */
export const pruneFormer = (record: ConversationRecord): ConversationRecord => {
  const needed = new Set(record.toPartner.map(({ handoffId }) => handoffId))
  const former = record.former.filter(({ handoff }) => needed.has(handoff.id))

  return former.length === record.former.length ? record : { ...record, former }
}
