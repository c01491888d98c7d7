import type {
  PlatformAnswer,
  PlatformRequest,
} from '../../local/vtex/platform/platform-system'
import { jsonBody } from '../../local/vtex/platform/platform-system'
import { zendeskHost } from '../place'
import { NUMBERED } from './memory-bucket'
import type { Remote } from './remote'
import {
  AGENT_ID,
  presentAgent,
  presentComment,
  presentShopper,
  presentTicket,
  SHOPPER_ID,
} from './zendesk-objects'

/** Of the ticket that belongs to a conversation. */
export const ticketIdOf = (number: string): string => `9${number}`

const numberIn = new RegExp(`${NUMBERED}(\\d{9})`)
const TICKET_PATH = /^\/api\/v2\/tickets\/(\d+)/

const ok = (body: object): PlatformAnswer => ({ status: 200, body })

const commentsOf = (ticketId: string, answers: number): PlatformAnswer => {
  const comments = [
    presentComment(ticketId, 0, SHOPPER_ID),
    ...Array.from({ length: answers }, (_, index) =>
      presentComment(ticketId, index + 1, AGENT_ID)
    ),
  ]

  return ok({
    comments: comments.reverse(),
    users: [presentAgent(), presentShopper()],
    meta: { has_more: false, after_cursor: null, before_cursor: null },
    links: { prev: null, next: null },
  })
}

const createdTicket = (request: PlatformRequest): PlatformAnswer => {
  const text = JSON.stringify(jsonBody(request))
  const number = numberIn.exec(text)?.[1] ?? '000000000'

  return { ...ok(presentTicket(ticketIdOf(number))), status: 201 }
}

export const accessTokens: Remote = {
  side: 'remembered',
  owns: ({ host, path }) => host === zendeskHost && path === '/oauth/tokens',
  answer: () =>
    ok({
      access_token: 'a'.repeat(64),
      token_type: 'bearer',
      scope: 'read write',
    }),
}

/** A Zendesk account whose tickets all have as many answers of an agent as `answers` tells, and are solved when asked for. */
export const zendesk = (answers: () => number): Remote => ({
  side: 'partner',
  owns: ({ host }) => host === zendeskHost,
  answer: (request) => {
    const { method, path } = request

    switch (`${method} ${path}`) {
      case 'POST /api/v2/users/create_or_update.json':
        return ok({ user: presentShopper() })

      case 'POST /api/v2/tickets.json':
        return createdTicket(request)
    }

    const ticketId = TICKET_PATH.exec(path)?.[1]

    if (ticketId === undefined) return { status: 404, body: {} }

    if (path.endsWith('/comments.json')) return commentsOf(ticketId, answers())

    return ok(presentTicket(ticketId, method === 'GET' ? 'solved' : 'open'))
  },
})
