import type { JsonObject } from '../../../../domain/json'
import type { Attempt, OutgoingMessage } from '../../../../ports/partner'
import { attemptWith, memory, partnerOver } from '../../testing/fixtures'
import type { Exchange } from '../../testing/scripted-http'
import { answers, scriptedHttp } from '../../testing/scripted-http'

export const UPDATE = 'PUT /api/v2/tickets/4014.json'
export const CREATE = 'POST /api/v2/tickets.json'
export const AUDITS = 'GET /api/v2/tickets/4014/audits.json?page[size]=100'
export const LOOKUP =
  'GET /api/v2/tickets.json?external_id=conversation-1&sort_by=created_at&sort_order=desc'

export const message = (id: string, text: string): OutgoingMessage => ({
  id,
  message: {
    kind: 'message',
    text,
    attachments: [],
    sentAt: '2026-11-22T12:00:00Z',
  },
})

export const arrived = (...markers: string[]) =>
  answers(200, {
    audits: [
      { metadata: { custom: { handoff: 'handoff-1' } }, events: [] },
      {
        metadata: {
          custom: { handoff: 'handoff-1', messages: markers.join(' ') },
        },
        events: [{ type: 'Comment', id: 9002 }],
      },
    ],
    meta: { has_more: false },
  })

export const send = async (
  script: Exchange[],
  messages: OutgoingMessage[],
  attempt: Partial<Attempt> = {}
) => {
  const http = scriptedHttp(...script)
  const sent = await partnerOver(http).send(
    messages,
    attemptWith(memory, attempt)
  )

  expect(http.left()).toEqual([])

  return { http, sent }
}

export const bodies = (http: ReturnType<typeof scriptedHttp>): string[] =>
  http.requests.flatMap(({ json }) => {
    const { ticket } = (json ?? {}) as { ticket?: { comment: JsonObject } }

    return ticket ? [String(ticket.comment.html_body)] : []
  })
