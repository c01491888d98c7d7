import type { PartnerName } from '../node/domain/partner-name'
import { MINUTE_MS } from '../node/domain/time-units'
import type { ConversationPlan } from './actors/conversation-plan'
import { planConversation } from './actors/conversation-plan'
import type { FaultRates } from './faults'
import { RandomSource } from './random-source'

export interface RoundPlan {
  seed: number
  partner: PartnerName
  rates: FaultRates
  conversations: ConversationPlan[]
  /** Whose bot it is; one that takes signed calls unless told. */
  bot?: 'WENI'
  /** The merchant connects another account so long after the beginning. */
  accountChangesAfterMs?: number
}

/** The conversations that a seed draws, and in one round of four of Zendesk another account. */
export const planRound = (
  seed: number,
  partner: PartnerName,
  { count, rates, bot }: { count: number; rates: FaultRates; bot?: 'WENI' }
): RoundPlan => {
  const random = new RandomSource(seed)
  const conversations = Array.from({ length: count }, (_, index) =>
    planConversation(index + 1, random)
  )
  const changes = partner === 'ZENDESK' && random.chance(0.25)

  return {
    seed,
    partner,
    rates,
    conversations,
    ...(bot ? { bot } : {}),
    ...(changes ? { accountChangesAfterMs: random.below(8 * MINUTE_MS) } : {}),
  }
}
