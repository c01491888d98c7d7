import { MINUTE_MS, SECOND_MS } from '../../node/domain/time-units'
import type { RandomSource } from '../random-source'

export interface ShopperStep {
  kind: 'WRITE' | 'SEND_FILE' | 'LEAVE'
  afterMs: number
}

/** `REOPEN` and `LAST_WORDS` are words too, with the status in the same update. */
export interface AgentStep {
  kind: 'REPLY' | 'SEND_FILE' | 'TRANSFER' | 'SOLVE' | 'REOPEN' | 'LAST_WORDS'
  afterMs: number
}

/** Both sides of one handoff; they take their steps beside each other. */
export interface HandoffPlan {
  afterMs: number
  shopper: ShopperStep[]
  agent: AgentStep[]
}

/** What one shopper, their bot and their agents set out to do. Without a shopper who leaves, the agent ends it. */
export interface ConversationPlan {
  number: number
  handoffs: HandoffPlan[]
}

const within = (random: RandomSource, least: number, most: number): number =>
  least + random.below(most - least)

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const shopperSteps = (
  random: RandomSource,
  { isHasty, leaves }: { isHasty: boolean; leaves: boolean }
): ShopperStep[] => {
  const pause = () => random.below(isHasty ? 300 : 40 * SECOND_MS)
  const words = many(random.below(8), () => ({
    kind: random.chance(0.1) ? ('SEND_FILE' as const) : ('WRITE' as const),
    afterMs: pause(),
  }))

  return leaves ? [...words, { kind: 'LEAVE', afterMs: pause() }] : words
}

const endOf = (random: RandomSource): AgentStep[] => {
  const last = random.chance(0.5) ? 'LAST_WORDS' : 'SOLVE'
  const end: AgentStep = { kind: last, afterMs: random.below(5 * SECOND_MS) }

  return random.chance(0.2)
    ? [end, { kind: 'REOPEN', afterMs: random.below(3 * SECOND_MS) }, end]
    : [end]
}

/** What an agent does while the handoff goes on; `chance` in [0, 1). */
const kindAt = (chance: number): AgentStep['kind'] => {
  if (chance < 0.08) return 'SEND_FILE'

  return chance < 0.14 ? 'TRANSFER' : 'REPLY'
}

const agentSteps = (
  random: RandomSource,
  { isHasty, leaves }: { isHasty: boolean; leaves: boolean }
): AgentStep[] => {
  const words = many(random.below(7), (): AgentStep => ({
    kind: kindAt(random.next()),
    afterMs: random.below(isHasty ? 500 : MINUTE_MS),
  }))

  return leaves ? words : [...words, ...endOf(random)]
}

/** One to three handoffs, one after the other. */
export const planConversation = (
  number: number,
  random: RandomSource
): ConversationPlan => ({
  number,
  handoffs: many(1 + random.below(3), () => {
    const how = { isHasty: random.chance(0.4), leaves: random.chance(0.25) }

    return {
      afterMs: within(random, SECOND_MS, MINUTE_MS),
      shopper: shopperSteps(random, how),
      agent: agentSteps(random, how),
    }
  }),
})
