import { err, type Result } from 'neverthrow'

import type { Partner } from '../../ports/partner'
import type { DeliveryFailure } from '../../ports/delivery'
import type { ZendeskFailure } from './client/failure'
import { readCurrentUser } from './connection/probe'
import { openAgentFile } from './files/open-agent-file'
import type { Desk } from './relay/desk'
import { endTicket } from './relay/end'
import { fetchTicketUpdates } from './relay/fetch-updates'
import { freezeStart } from './relay/freeze-start'
import { sendMessages } from './relay/send'
import { startTicket } from './relay/start'
import { readWebhook } from './webhook/read-webhook'

/** Joined into one update: Zendesk takes 30 of a ticket in ten minutes. */
const MAX_BATCH = 25

/** What the partner said word by word stays in here. */
const delivery = async <Value>(
  call: Promise<Result<Value, ZendeskFailure>>
): Promise<Result<Value, DeliveryFailure>> =>
  (await call).orElse(({ answer: _answer, ...failure }) => err(failure))

export const zendeskPartner = (desk: Desk): Partner => ({
  name: 'ZENDESK',
  maxBatch: MAX_BATCH,
  freezeStart: (start) => freezeStart(start, desk.connection, desk.setup),
  start: (start, attempt) => delivery(startTicket(desk, start, attempt)),
  send: (messages, attempt) => delivery(sendMessages(desk, messages, attempt)),
  end: (end, attempt) => delivery(endTicket(desk, end, attempt)),
  readWebhook: (request) => readWebhook(request, desk.secrets),
  fetchUpdates: (query, attempt) =>
    delivery(fetchTicketUpdates(desk, query, attempt)),
  probe: async (timeoutMs) => {
    const user = await delivery(readCurrentUser(desk.client.within(timeoutMs)))

    return user.map(() => undefined)
  },
  openFile: (url, timeoutMs) => delivery(openAgentFile(desk, url, timeoutMs)),
})
