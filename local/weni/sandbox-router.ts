import type Koa from 'koa'
import Router from 'koa-router'
import { z } from 'zod'

import { readBody } from '../sandbox/read-body'
import { readInput } from '../sandbox/read-input'
import type { Exchange, Habits, Ticketer } from './model'
import type { Sandbox } from './sandbox'
import { callbackAddressOf, habitsOf } from './sandbox'
import { reopenTicket } from './calls/reopen-ticket'
import { newTicketer, ticketerForm } from './ticketer-form'
import { readTicketerFile } from './ticketer-file'
import type { TicketerForm } from './ticketer-form'

const SHOWN = 100
const LARGEST_FILE = 1024 * 1024

const habitsInput = z
  .strictObject({
    emptyBodyFirst: z.boolean(),
    twiceAtOnce: z.boolean(),
    spentBodies: z.boolean(),
    losesRows: z.boolean(),
    rowAfterMs: z.int().min(0).max(600_000),
    historyAfterMs: z.int().min(0).max(600_000),
    historyRuns: z.int().min(1).max(3),
    historyOneByOne: z.boolean(),
  })
  .partial()

const presentTicketer = (ticketer: Ticketer) => ({
  id: ticketer.id,
  name: ticketer.name,
  baseUrl: ticketer.baseUrl,
  callbackAddress: callbackAddressOf(ticketer),
})

export const addTicketer = (sandbox: Sandbox, form: TicketerForm): Ticketer => {
  const ticketer = newTicketer(sandbox.newUuid(), form, sandbox.now())

  sandbox.db.ticketers.put(ticketer)

  return ticketer
}

const projectOf = (sandbox: Sandbox) => ({
  ticketers: sandbox.db.ticketers.all().map(presentTicketer),
  tickets: sandbox.db.tickets
    .all()
    .slice(-SHOWN)
    .reverse()
    .map((ticket) => ({
      ...ticket,
      contact: sandbox.db.contacts.get(ticket.contact),
    })),
  exchanges: sandbox.db.exchanges.all().slice(-SHOWN).reverse(),
  habits: habitsOf(sandbox),
})

export type ProjectView = ReturnType<typeof projectOf>

export type ExchangeLine = Exchange

const refuse = (
  context: Koa.Context,
  { status, body }: { status: number; body: object }
): void => {
  context.status = status
  context.body = body
}

/** What `weni ticketer create` does with its file. */
const addTicketerFiles = (router: Router, sandbox: Sandbox): void => {
  router.post('/ticketer-files', async (context) => {
    const body = await readBody(context.req, LARGEST_FILE)
    const read = readTicketerFile(body?.toString('utf8') ?? '')

    if (read.isErr()) {
      return refuse(context, { status: 400, body: { error: read.error } })
    }

    context.status = 201
    context.body = read.value.map((form) =>
      presentTicketer(addTicketer(sandbox, form))
    )
  })
}

const addContacts = (router: Router, { db }: Sandbox): void => {
  router.post('/contacts/:id/block', (context) => {
    const contact = db.contacts.get(String(context.params.id))

    if (!contact) return
    db.contacts.put({ ...contact, isBlocked: true })
    context.status = 204
  })
}

/** What a person or a test sets up and looks at, under `/sandbox`. */
export const sandboxRouter = (sandbox: Sandbox): Router => {
  const router = new Router({ prefix: '/sandbox' })

  router.get('/project', (context) => {
    context.body = projectOf(sandbox)
  })
  router.post('/ticketers', async (context) => {
    const form = await readInput(context, ticketerForm)

    if (form.isErr()) return refuse(context, form.error)

    context.status = 201
    context.body = presentTicketer(addTicketer(sandbox, form.value))
  })
  router.post('/tickets/:id/reopen', async (context) => {
    const ticket = sandbox.db.tickets.get(String(context.params.id))

    if (!ticket) return
    context.body = { reopened: await reopenTicket(sandbox, ticket) }
  })
  router.put('/habits', async (context) => {
    const input = await readInput(context, habitsInput)

    if (input.isErr()) return refuse(context, input.error)

    const habits: Habits = { ...habitsOf(sandbox), ...input.value }

    sandbox.db.habits.put(habits)
    context.body = habits
  })
  addTicketerFiles(router, sandbox)
  addContacts(router, sandbox)

  return router
}
