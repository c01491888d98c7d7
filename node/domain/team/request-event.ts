export type RequestState =
  | 'REQUESTED'
  | 'CONFIRMED'
  | 'REFUSED'
  | 'APPLIED'
  | 'CANCELLED'

/** One step of what a store has asked of the VTEX team or of its partner. */
export interface RequestEvent {
  state: RequestState
  /** How many licenses, where it is about them. */
  quantity?: number
  /** ISO 8601, UTC. */
  at: string
  by: string
}

const KEPT = 50

/** The history with one more event; the oldest are forgotten. */
export const withEvent = (
  history: RequestEvent[] | undefined,
  event: RequestEvent
): RequestEvent[] => [...(history ?? []), event].slice(-KEPT)

export const lastEvent = (
  history: RequestEvent[] | undefined
): RequestEvent | undefined => history?.[history.length - 1]

/** A step as it is shown. `SUPERSEDED`: another request took the place of this one before anybody answered. */
interface ShownEvent extends Omit<RequestEvent, 'state'> {
  state: RequestState | 'SUPERSEDED'
}

export const shownHistory = (history: RequestEvent[]): ShownEvent[] =>
  history.map((event, index) =>
    event.state === 'REQUESTED' && history[index + 1]?.state === 'REQUESTED'
      ? { ...event, state: 'SUPERSEDED' }
      : event
  )
