import type { JsonObject } from '../json'
import type { ConversationRecord } from './conversation-record'

/**
 * The record with what the partner's updates show of a start whose own answer did not come, or not yet. It never outdoes
 * what is known already.
 */
export const adoptStart = (
  record: ConversationRecord,
  learned: { partnerReference: string; memory: JsonObject } | undefined
): ConversationRecord =>
  learned && record.handoff.partnerReference === undefined
    ? {
        ...record,
        handoff: {
          ...record.handoff,
          partnerReference: learned.partnerReference,
        },
        partnerMemory: { ...learned.memory, ...record.partnerMemory },
      }
    : record
