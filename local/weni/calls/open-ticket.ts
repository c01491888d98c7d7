import type { Contact, Ticket, Ticketer } from '../model'
import type { Sandbox } from '../sandbox'
import { callbackAddressOf, habitsOf, instant, ticketerOf } from '../sandbox'
import { callTicketer } from './call-ticketer'
import { openedId } from './read-answer'
import { queueHistory } from './send-history'

/** What a flow's node "open ticket" says beside whom it is about. */
export interface TicketWish {
  topic?: string
  /** The flow's words, or JSON with `history_after` and `protocol`. */
  body?: string
  storePhoneNumber: string
}

interface NewTicket {
  id: string
  ticketer: Ticketer
  openedAt: number
}

const bodyOf = (
  { id, ticketer, openedAt }: NewTicket,
  { urn, name, language }: Contact,
  { topic, body, storePhoneNumber }: TicketWish
): object => ({
  ticket_id: id,
  ...(topic ? { topic } : {}),
  contact: {
    uuid: '',
    name,
    urn: `${urn}?channel=5c2a7a51-6b0f-4b6e-9a55-3a1f5a3d9d10&id=1042&priority=1000`,
    urns: [urn],
    language,
  },
  ...(body ? { body } : {}),
  metadata: {
    project_uuid: 'f0f1c7a2-2f83-4c5e-8c36-1f3a9d5f6b21',
    project_name: 'Livestore',
    flow: { uuid: '1c6f4d5e-0a3b-4a67-9be1-6c9b2f1d7e44', name: 'Atendimento' },
    channel: {
      uuid: '5c2a7a51-6b0f-4b6e-9a55-3a1f5a3d9d10',
      name: 'WhatsApp',
      address: storePhoneNumber.replace('+', ''),
    },
    webhook_base_url: callbackAddressOf(ticketer),
  },
  opened_at: instant(openedAt),
})

/** The row comes to exist when the flow commits, after the ticketer's answer. */
const insertRow = async (sandbox: Sandbox, ticket: Ticket): Promise<void> => {
  const { rowAfterMs, losesRows } = habitsOf(sandbox)

  if (losesRows) return

  await sandbox.wait(rowAfterMs)
  sandbox.db.tickets.put(ticket)
  queueHistory(sandbox, ticket)
}

/** The external id that the flow goes on with; nothing sends it to its Failure exit. */
export const openTicket = async (
  sandbox: Sandbox,
  contact: Contact,
  wish: TicketWish
): Promise<string | undefined> => {
  const ticketer = ticketerOf(sandbox)

  if (!ticketer) return undefined

  const id = sandbox.newUuid()
  const openedAt = sandbox.now()
  const answer = await callTicketer(sandbox, {
    ticketer,
    route: 'open',
    body: bodyOf({ id, ticketer, openedAt }, contact, wish),
    keyOf: () => `open-${id}`,
  })
  const externalId = answer && openedId(answer)

  if (externalId === undefined) return undefined

  sandbox.inBackground(
    insertRow(sandbox, {
      id,
      contact: contact.id,
      ticketer: ticketer.id,
      externalId,
      status: 'open',
      openedAt,
    })
  )

  return externalId
}
