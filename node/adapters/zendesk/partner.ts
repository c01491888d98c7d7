import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { MINUTE_MS } from '../../domain/time-units'
import type { Partner } from '../../ports/partner'
import { asDelivery } from './client/as-delivery'
import type { ZendeskCall } from './client/call'
import type { ZendeskFailure } from './client/failure'
import { readCurrentUser } from './connection/probe'
import { lackingRight } from './connection/relay-rights'
import { openAgentFile } from './files/open-agent-file'
import type { ZendeskContext } from './relay/context'
import { endTicket } from './relay/end'
import { fetchTicketUpdates } from './relay/fetch-updates'
import { freezeStart, groupOf } from './relay/freeze-start'
import { noteOnTicket } from './relay/note'
import { sendMessages } from './relay/send'
import { startTicket } from './relay/start'
import { readWebhook } from './webhook/read-webhook'

const MAX_BATCH = 25

/** Zendesk takes so many updates of one ticket in ten minutes. */
const PACE = { calls: 30, perMs: 10 * MINUTE_MS }

/** Whether a handoff would go through, as far as reading can tell. */
const probeRelay = async (
  call: ZendeskCall
): Promise<Result<void, ZendeskFailure>> => {
  const user = await readCurrentUser(call)

  if (user.isErr()) return err(user.error)

  const lacking = await lackingRight(call, user.value)

  if (lacking.isErr()) return err(lacking.error)
  if (!lacking.value) return ok(undefined)

  const { code, right } = lacking.value

  return err({ kind: 'CONNECTION', code, detail: right })
}

export const zendeskPartner = (context: ZendeskContext): Partner => ({
  name: 'ZENDESK',
  maxBatch: MAX_BATCH,
  pace: PACE,
  departmentOf: (departmentId) => groupOf(departmentId, context.connection),
  freezeStart: (start) =>
    freezeStart(start, context.connection, context.provisioned),
  start: (start, attempt) => asDelivery(startTicket(context, start, attempt)),
  send: (messages, attempt) =>
    asDelivery(sendMessages(context, messages, attempt)),
  end: (end, attempt) => asDelivery(endTicket(context, end, attempt)),
  note: (note, attempt) => asDelivery(noteOnTicket(context, note, attempt)),
  readWebhook: async (request) => readWebhook(request, context.secrets),
  fetchUpdates: (query, attempt) =>
    asDelivery(fetchTicketUpdates(context, query, attempt)),
  probe: (timeoutMs) =>
    asDelivery(probeRelay(context.client.within(timeoutMs))),
  openFile: (url, timeoutMs) =>
    asDelivery(openAgentFile(context, url, timeoutMs)),
})
