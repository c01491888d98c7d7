import type { Ticket } from './ticket'
import type { Answer, SignedCall } from '../http/call'
import { answerOf, ok } from '../http/call'
import { parseInput } from '../http/parse-input'
import { isRecord } from '../http/permitted'
import type { Sandbox } from '../sandbox'
import { VIA } from '../via'
import { changeTicket } from './change-ticket'
import { findOpenTicket, findTicket } from './find-ticket'
import { tagsInput } from './ticket-input'

type Combine = (before: string[], given: string[]) => string[]

const union: Combine = (before, given) => [...new Set([...before, ...given])]
const replacement: Combine = (_, given) => given
const difference: Combine = (before, given) =>
  before.filter((tag) => !given.includes(tag))

export const listTags = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(findTicket(sandbox, call).map((ticket) => ok({ tags: ticket.tags })))

const save = (
  sandbox: Sandbox,
  call: SignedCall,
  ticket: Ticket,
  tags: string[]
) =>
  changeTicket(sandbox, { user_id: call.user.id, via_id: VIA.api }, ticket, {
    properties: { tags },
  }).ticket.tags

const changeTags =
  (combine: Combine, status: number) =>
  (sandbox: Sandbox, call: SignedCall): Answer =>
    answerOf(
      findOpenTicket(sandbox, call, call.user.id).andThen((ticket) => {
        const given = isRecord(call.body) ? call.body.tags : undefined
        return parseInput(tagsInput, given).map((tags) => {
          const after = save(sandbox, call, ticket, combine(ticket.tags, tags))
          return {
            status,
            body: status === 204 ? undefined : { tags: after },
          }
        })
      })
    )

export const addTags = changeTags(union, 200)
export const setTags = changeTags(replacement, 201)
export const removeTags = changeTags(difference, 204)
