import fc from 'fast-check'
import { z } from 'zod'

import { eventually } from '../harness/eventually'
import { USER_ERRORS, runAsAdmin } from '../harness/run-as-admin'
import type { Call, Caller } from './calls'
import { hostileBody, hostileHeaders } from './hostile-bodies'
import type { Target } from './target'

const TICKETS = '/_v/live-support/ticketer/v1/tickets'

const ticket = {
  ticket_id: '11111111-2222-4333-8444-555555555555',
  topic: 'Support',
  contact: {
    name: 'Ana',
    urn: 'whatsapp:5511988887777?channel=abc',
    urns: ['whatsapp:5511988887777'],
    language: 'por',
  },
  body: 'words',
  metadata: {
    channel: { address: '551140028922' },
    webhook_base_url:
      'https://flows.weni.ai/mr/tickets/types/generic/event_callback/2c1b4e3a-77aa-4c02-9f00-0123456789ab',
  },
}

const message = {
  message_id: 'm1',
  direction: 'incoming',
  sender: { type: 'contact', name: 'Ana' },
  text: 'words',
  attachments: [
    { content_type: 'image/png', url: 'https://media.weni.ai/media/a.png' },
    { content_type: 'geo', url: '-23.5,-46.6;name:Loja;address:Rua A' },
  ],
  metadata: {
    order: { product_items: [{ quantity: 1, item_price: 2 }], text: 'x' },
    nfm_reply: { response_json: '{"size":"M"}' },
  },
  sent_at: '2026-11-28T12:00:01.987654321Z',
}

const opened = z.object({ external_id: z.string() })

/** Calls of Weni's ticketer with the bot's token, about a ticket that is open when they begin. */
export const hostileTicketerCalls = async (
  { product, bot }: Target,
  { call }: Caller
): Promise<fc.Arbitrary<Call>> => {
  await runAsAdmin(product)(
    'saveBotConnection',
    `mutation { saveBotConnection(input: { kind: WENI }) { ${USER_ERRORS} } }`
  )

  const authorization = `Bearer ${bot.token}`
  const open: Call = {
    method: 'POST',
    path: TICKETS,
    headers: { authorization },
    body: JSON.stringify(ticket),
  }
  const { external_id: id } = await eventually(async () =>
    opened.parse(JSON.parse((await call(open)).text))
  )
  const to = (path: string, right: Record<string, unknown>) =>
    fc
      .tuple(
        hostileBody([right]),
        hostileHeaders,
        fc.constantFrom<Record<string, string>>(
          {},
          { 'idempotency-key': 'forward-m1' }
        )
      )
      .map(([body, headers, key]): Call => ({
        method: 'POST',
        path: TICKETS + path,
        headers: { ...headers, ...key, authorization },
        body,
      }))

  return fc.oneof(
    to('', ticket),
    { weight: 3, arbitrary: to(`/${id}/messages`, message) },
    { weight: 2, arbitrary: to(`/${id}/history`, { messages: [message] }) },
    to(`/${id}/reopen`, { ticket_id: ticket.ticket_id })
  )
}
