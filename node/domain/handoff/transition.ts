import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Agent, CloseReason, HandoffStatus } from './handoff-state'
import type { Handoff } from './handoff'
import type { Told } from './told'
import { tell } from './told'
import { withMoment } from './tally'

/** What can happen to a handoff. `at` is ISO 8601. */
export type HandoffChange =
  | { kind: 'queued'; at: string; position?: number }
  | { kind: 'accepted'; at: string; agent?: Agent }
  | { kind: 'closed'; at: string; reason: CloseReason }

/** The change does not follow from the state, or changes nothing. */
interface IllegalTransition {
  from: HandoffStatus
  change: HandoffChange['kind']
}

const isAnotherAgent = (
  handoff: Handoff,
  agent: Agent | undefined
): agent is Agent =>
  agent !== undefined &&
  (agent.id !== handoff.agent?.id || agent.name !== handoff.agent?.name)

const isLegal = (handoff: Handoff, change: HandoffChange): boolean => {
  switch (change.kind) {
    case 'queued':
      return (
        handoff.status === 'REQUESTED' ||
        (handoff.status === 'QUEUED' &&
          change.position !== undefined &&
          change.position !== handoff.queuePosition)
      )

    case 'accepted':
      return (
        handoff.status === 'REQUESTED' ||
        handoff.status === 'QUEUED' ||
        (handoff.status === 'ACTIVE' && isAnotherAgent(handoff, change.agent))
      )

    case 'closed':
      return handoff.status !== 'CLOSED'
  }
}

const changed = (handoff: Handoff, change: HandoffChange): Handoff => {
  const outOfQueue = { ...handoff, queuePosition: undefined }

  switch (change.kind) {
    case 'queued':
      return {
        ...outOfQueue,
        status: 'QUEUED',
        queuePosition: change.position,
        tally: withMoment(handoff, 'queuedAt', change.at),
      }

    case 'accepted':
      return {
        ...outOfQueue,
        status: 'ACTIVE',
        agent: change.agent ?? handoff.agent,
        tally: withMoment(handoff, 'acceptedAt', change.at),
      }

    case 'closed':
      return {
        ...outOfQueue,
        status: 'CLOSED',
        closedAt: change.at,
        closeReason: change.reason,
      }
  }
}

/** The only way in which a handoff's state changes. */
export const transition = (
  handoff: Handoff,
  change: HandoffChange
): Result<Handoff, IllegalTransition> =>
  isLegal(handoff, change)
    ? ok({ ...changed(handoff, change), lastActivityAt: change.at })
    : err({ from: handoff.status, change: change.kind })

/** Makes a change of state and its event, whose `cause` keeps it from being made twice; a change that the state does not allow is ignored. */
export const changeAndTell = (
  told: Told,
  next: Exclude<HandoffChange, { kind: 'closed' }>,
  cause: string
): Told =>
  transition(told.handoff, next)
    .map((handoff) =>
      tell(
        { ...told, handoff },
        { cause, at: next.at, type: `handoff.${next.kind}` }
      )
    )
    .unwrapOr(told)
