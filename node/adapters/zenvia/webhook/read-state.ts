import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import { agentOf } from './read-message'
import { updateId } from './update-id'
import type { WebhookBody } from './webhook-body'

interface StateChange {
  body: WebhookBody
  at: string
  /**
   * Zenvia gives changes no ids. Of one that names a place, an agent or a department each call has its own, as these come back: the
   * handoff's state tells which is a repetition.
   */
  idOf(what?: string | number): string
}

const queued = ({ body: { position }, at, idOf }: StateChange) => ({
  kind: 'queued' as const,
  id: idOf(position),
  at,
  ...(position === undefined ? {} : { position }),
})

const accepted = ({ body, at, idOf }: StateChange) => {
  const agent = agentOf(body)

  return {
    kind: 'accepted' as const,
    id: idOf(agent?.id ?? agent?.name),
    at,
    ...(agent ? { agent } : {}),
  }
}

const transferred = ({ body, at, idOf }: StateChange) => ({
  kind: 'transferred' as const,
  id: idOf(body.department_id),
  at,
  ...(body.department_id === undefined
    ? {}
    : { department: body.department_id }),
})

/** Each call is an update. */
const typing =
  (isTyping: boolean) =>
  ({ at, idOf }: StateChange) => ({
    kind: 'typing' as const,
    id: idOf(String(isTyping)),
    at,
    typing: isTyping,
  })

const unavailable = ({ at, idOf }: StateChange) => ({
  kind: 'unavailable' as const,
  id: idOf(),
  at,
})

const readers = new Map<string, (change: StateChange) => PartnerUpdate>([
  ['queued', queued],
  ['accepted', accepted],
  ['transferred', transferred],
  ['typing', typing(true)],
  ['cleared', typing(false)],
  ['unavailable', unavailable],
])

/** A change of state as an update; undefined for a state that is none to tell of by itself. */
export const readState = (
  body: WebhookBody,
  at: string
): PartnerUpdate | undefined => {
  const { state = '', interaction_hash: hash = '' } = body

  return readers.get(state)?.({
    body,
    at,
    idOf: (what) =>
      what === undefined
        ? updateId(state, hash, '')
        : updateId(state, hash, String(what), at),
  })
}
