import type { Agent, CloseReason } from '../../handoff/handoff-state'
import type { Attachment } from '../../handoff/shopper'

/** Updates from the partner. `id` is stable over repetitions and unique in the handoff; `at` is ISO 8601. */
export type PartnerUpdate =
  | {
      kind: 'message'
      id: string
      at: string
      text?: string
      attachments: Attachment[]
      agent?: Agent
      /** The partner lets nobody write after its close: these words are older, whenever they arrive. */
      beforeClose?: true
    }
  | { kind: 'queued'; id: string; at: string; position?: number }
  | { kind: 'accepted'; id: string; at: string; agent?: Agent }
  | { kind: 'typing'; id: string; at: string; typing: boolean }
  | { kind: 'transferred'; id: string; at: string; department?: string }
  | { kind: 'unavailable'; id: string; at: string }
  /** `reason` when it is another than that the agent is done. */
  | { kind: 'closed'; id: string; at: string; reason?: CloseReason }
