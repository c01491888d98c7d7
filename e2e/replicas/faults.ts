import { setTimeout as sleep } from 'node:timers/promises'

import type { RandomSource } from '../../prove/random-source'
import type { Stage } from './stage'

type Draw = (random: RandomSource) => object

const API: Draw[] = [
  (random) => ({
    kind: 'status',
    status: 429,
    retryAfter: 1 + random.below(2),
  }),
  (random) => ({ kind: 'status', status: random.chance(0.5) ? 500 : 503 }),
  () => ({ kind: 'reset-before' }),
  () => ({ kind: 'reset-after' }),
  (random) => ({ kind: 'slow', delayMs: 500 + random.below(1500) }),
]

/** Each keeps a call waiting for all the time that it has. */
const SILENCES: Draw[] = [
  () => ({ kind: 'timeout-before' }),
  () => ({ kind: 'timeout-after' }),
]

/** Zenvia's words have no time of their own, so nobody could put those right that overtook others. */
const WEBHOOKS = {
  zendeskSandbox: [
    () => ({ kind: 'duplicate' }),
    (random) => ({ kind: 'delay', delayMs: 300 + random.below(2500) }),
    () => ({ kind: 'reorder' }),
  ],
  zenviaSandbox: [() => ({ kind: 'duplicate' })],
} satisfies Record<string, Draw[]>

const pick = (random: RandomSource, draws: Draw[]): object =>
  draws[random.below(draws.length)]?.(random) ?? {}

const switchOn = async (page: string, fault: object): Promise<void> => {
  const { ok } = await fetch(`${page}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fault, times: 1 }),
  })

  if (!ok) throw new Error(`${page} knows no ${JSON.stringify(fault)}`)
}

/** Switches faults of the partners and the bot on, one after the other. */
export const breakThings = async (
  { product, bot }: Stage,
  random: RandomSource,
  count: number
): Promise<void> => {
  const silences = new Set([count >> 2, count >> 1])

  for (let number = 1; number <= count; number += 1) {
    await sleep(random.below(400))

    const side = random.chance(0.5) ? 'zendeskSandbox' : 'zenviaSandbox'
    const page = product[side] ?? ''
    const kind = random.next()

    if (silences.has(number)) await switchOn(page, pick(random, SILENCES))
    else if (kind < 0.15) bot.answerNext(random.chance(0.5) ? 503 : 429)
    else if (kind < 0.5) await switchOn(page, pick(random, WEBHOOKS[side]))
    else await switchOn(page, pick(random, API))
  }
}
