import { z } from 'zod'

import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, ok as answer } from '../http/api-call'
import { parseInput } from '../http/parse-input'
import type { Sandbox } from '../sandbox'
import { VIA } from '../via'
import { changeTicket } from './change-ticket'
import { findOpenTicket, findTicket, perTicketHeader } from './find-ticket'
import { tagsInput } from './ticket-input'

const input = z.object({ tags: tagsInput })

/** `GET /tickets/:id/tags`. */
export const listTags = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(findTicket(sandbox, call).map(({ tags }) => answer({ tags })))

/** `PUT /tickets/:id/tags`: adds to those that are there, as an update of the ticket like any other. */
export const addTags = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    findOpenTicket(sandbox, call, call.user.id).andThen((ticket) =>
      parseInput(input, call.body).map(({ tags }) => {
        const actor = { user_id: call.user.id, via_id: VIA.api }
        const recorded = changeTicket(sandbox, actor, ticket, {
          properties: { tags: [...new Set([...ticket.tags, ...tags])] },
        })

        return answer(
          { tags: recorded.ticket.tags },
          perTicketHeader(sandbox, ticket, call.user.id)
        )
      })
    )
  )
