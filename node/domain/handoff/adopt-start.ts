import { hasSeen, remember } from '../conversation/seen-ids'
import type { JsonObject } from '../json'
import { withEnd } from './close-handoff'
import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { withCommand } from './with-command'

/** What the partner made of a start, as its answer or a signal shows. */
export interface LearnedStart {
  partnerReference: string
  memory: JsonObject
}

/** Ends, once, what a repeated start has made beside what the handoff goes on with: nobody would be served there. */
const endSecond = (
  handoff: Handoff,
  partnerReference: string,
  at: string
): Handoff => {
  const id = `${handoff.id}:end:${partnerReference}`

  return hasSeen(handoff.seenUpdates, id)
    ? handoff
    : {
        ...withCommand(handoff, {
          id,
          payload: { kind: 'end', reason: 'PARTNER_FAILED', partnerReference },
          acceptedAt: at,
        }),
        seenUpdates: remember(handoff.seenUpdates, id, at),
      }
}

/** Also ends at the partner a handoff that was given up before anybody knew that the partner had it. */
const endedThere = (handoff: Handoff, at: string): Handoff =>
  isOpen(handoff) ||
  handoff.commands.some(({ payload }) => payload.kind === 'end')
    ? handoff
    : withEnd(handoff, 'PARTNER_FAILED', at)

/**
 * The handoff with what is learned of its start while the start's own answer is not there, or not yet. What is known first
 * stays; another is of a start that was made twice. `at` is ISO 8601.
 */
export const adoptStart = (
  handoff: Handoff,
  { partnerReference, memory }: LearnedStart,
  at: string
): Handoff => {
  if (handoff.partnerReference === undefined) {
    return endedThere(
      {
        ...handoff,
        partnerReference,
        memory: { ...memory, ...handoff.memory },
      },
      at
    )
  }

  return handoff.partnerReference === partnerReference
    ? handoff
    : endSecond(handoff, partnerReference, at)
}
