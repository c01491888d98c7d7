import type Koa from 'koa'
import Router from 'koa-router'
import type { Result } from 'neverthrow'
import type { z } from 'zod'

import type { Ticket } from '../tickets/ticket'
import { originOf, send } from '../http/exchange'
import { readInput } from '../../sandbox/read-input'
import type { Problem } from '../http/refusals'
import { notFound, recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { inOrder } from '../triggers/run-triggers'
import { assign, reply, setStatus, setTags } from './agent-actions'
import {
  assignInput,
  replyInput,
  statusInput,
  tagListInput,
  triggerSwitch,
  webhookSwitch,
} from './agent-input'
import {
  presentTicketPage,
  presentInvocation,
  presentLine,
} from './present-ticket'

const LOG_LENGTH = 100

export const answer = (context: Koa.Context, body: unknown): void =>
  send(context, { status: 200, body })

const idOf = ({ params }: { params: Record<string, string> }): string =>
  params.id ?? ''

type Action<Input> = (
  sandbox: Sandbox,
  ticket: Ticket,
  input: Input
) => Result<Ticket, Problem[]>

/** What the agent does with one ticket; the answer is the ticket as it is then. */
const ticketAction =
  <Schema extends z.ZodType>(
    sandbox: Sandbox,
    schema: Schema,
    action: Action<z.output<Schema>>
  ): Router.IMiddleware =>
  async (context) => {
    const input = await readInput(context, schema)
    const ticket = sandbox.db.tickets.get(idOf(context))
    if (!ticket) return send(context, notFound)
    if (input.isErr()) return send(context, input.error)
    const outcome = sandbox.db.change(
      () => action(sandbox, ticket, input.value),
      (result) => result.isOk()
    )
    outcome.match(
      (changed) =>
        answer(context, presentTicketPage(sandbox, changed, originOf(context))),
      (problems) => send(context, recordInvalid(problems))
    )
  }

const addTickets = (router: Router, sandbox: Sandbox) => {
  const { db } = sandbox
  router.get('/tickets', (context) =>
    answer(context, {
      tickets: db.tickets
        .all()
        .filter((ticket) => !ticket.deleted)
        .sort((one, other) => other.updated_at - one.updated_at)
        .map((ticket) => presentLine(sandbox, ticket)),
    })
  )
  router.get('/tickets/:id', (context) => {
    const ticket = db.tickets.get(idOf(context))
    if (!ticket) return send(context, notFound)
    answer(context, presentTicketPage(sandbox, ticket, originOf(context)))
  })
  router.post('/tickets/:id/reply', ticketAction(sandbox, replyInput, reply))
  router.post(
    '/tickets/:id/status',
    ticketAction(sandbox, statusInput, setStatus)
  )
  router.post(
    '/tickets/:id/assign',
    ticketAction(sandbox, assignInput, (_, ticket, { email }) =>
      assign(sandbox, ticket, email)
    )
  )
  router.post(
    '/tickets/:id/tags',
    ticketAction(sandbox, tagListInput, (_, ticket, { tags }) =>
      setTags(sandbox, ticket, tags)
    )
  )
}

const addRules = (router: Router, { db }: Sandbox) => {
  router.get('/triggers', (context) =>
    answer(context, { triggers: inOrder(db.triggers.all()) })
  )
  router.post('/triggers/:id', async (context) => {
    const input = await readInput(context, triggerSwitch)
    const trigger = db.triggers.get(idOf(context))
    if (!trigger || input.isErr())
      return send(context, input.isErr() ? input.error : notFound)
    db.triggers.put({ ...trigger, ...input.value })
    answer(context, { trigger: db.triggers.get(trigger.id) })
  })
  router.del('/triggers/:id', (context) => {
    db.triggers.remove(idOf(context))
    context.status = 204
  })
}

const addWebhooks = (router: Router, sandbox: Sandbox) => {
  const { db } = sandbox
  router.get('/webhooks', (context) =>
    answer(context, {
      webhooks: db.webhooks.all().map(({ id, name, endpoint, status }) => ({
        id,
        name,
        endpoint,
        status,
      })),
    })
  )
  router.post('/webhooks/:id', async (context) => {
    const input = await readInput(context, webhookSwitch)
    const webhook = db.webhooks.get(idOf(context))
    if (!webhook || input.isErr())
      return send(context, input.isErr() ? input.error : notFound)
    db.webhooks.put({ ...webhook, ...input.value })
    answer(context, { webhook: { id: webhook.id, ...input.value } })
  })
  router.del('/webhooks/:id', (context) => {
    db.webhooks.remove(idOf(context))
    context.status = 204
  })
  router.get('/invocations', (context) =>
    answer(context, {
      invocations: db.invocations
        .all()
        .slice(-LOG_LENGTH)
        .reverse()
        .map((one) => presentInvocation(sandbox, one)),
    })
  )
}

/** What the agent's page reads and does, under `/sandbox/agent`. */
export const agentRouter = (sandbox: Sandbox): Router => {
  const router = new Router({ prefix: '/sandbox/agent' })
  addTickets(router, sandbox)
  addRules(router, sandbox)
  addWebhooks(router, sandbox)

  return router
}
