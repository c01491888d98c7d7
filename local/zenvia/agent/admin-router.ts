import { randomBytes } from 'node:crypto'

import type Koa from 'koa'
import Router from 'koa-router'
import type { z } from 'zod'

import { notThere, ok, send } from '../api/answer'
import type { Sandbox } from '../sandbox'
import { accountOf } from '../sandbox'
import {
  agentInput,
  departmentInput,
  licensesInput,
  newAgentInput,
  newDepartmentInput,
  nothing,
  webhookInput,
} from './agent-input'
import { readInput } from '../../sandbox/read-input'

const FIRST_DEPARTMENT = 1601
const FIRST_AGENT = 1001

const presentAdmin = (sandbox: Sandbox) => {
  const { db } = sandbox
  const account = accountOf(sandbox)

  return {
    account: {
      id: account.id,
      name: account.name,
      apiToken: account.apiToken,
      partnerToken: account.partnerToken,
      licenses: account.license_quantity,
      webhookUrl: account.webhook_url,
    },
    departments: db.departments.all(),
    agents: db.agents.all().map((agent) => ({
      id: agent.id,
      name: agent.name,
      email: agent.email,
      profile: agent.profile,
      status: agent.status,
      active: agent.active,
      departmentIds: agent.department_ids,
    })),
  }
}

export type AdminView = ReturnType<typeof presentAdmin>

/** A change on the administration page; false when what it is about is not there. */
const changing =
  <Schema extends z.ZodType>(
    sandbox: Sandbox,
    schema: Schema,
    change: (input: z.output<Schema>, id: string) => boolean | void
  ) =>
  async (context: Koa.Context & { params: unknown }): Promise<void> => {
    const { id = '' } = context.params as Record<string, string>
    const input = await readInput(context, schema)

    if (input.isErr()) return send(context, input.error)

    const found = sandbox.db.change(() => change(input.value, id)) !== false

    send(context, found ? ok(presentAdmin(sandbox)) : notThere)
  }

const addAccount = (router: Router, sandbox: Sandbox): void => {
  const { db } = sandbox

  router.get('/', (context) => send(context, ok(presentAdmin(sandbox))))
  router.post(
    '/token',
    changing(sandbox, nothing, () => {
      db.accounts.put({
        ...accountOf(sandbox),
        apiToken: randomBytes(20).toString('hex'),
      })
    })
  )
  router.post(
    '/webhook',
    changing(sandbox, webhookInput, ({ url }) => {
      db.accounts.put({ ...accountOf(sandbox), webhook_url: url })
    })
  )
  router.post(
    '/licenses',
    changing(sandbox, licensesInput, ({ quantity }) => {
      db.accounts.put({ ...accountOf(sandbox), license_quantity: quantity })
    })
  )
}

const addDepartments = (router: Router, sandbox: Sandbox): void => {
  const { db } = sandbox

  router.post(
    '/departments',
    changing(sandbox, newDepartmentInput, ({ name }) => {
      db.departments.put({
        id: db.next('department', FIRST_DEPARTMENT),
        name,
        state: 1,
      })
    })
  )
  router.post(
    '/departments/:id',
    changing(sandbox, departmentInput, (changes, id) => {
      const department = db.departments.get(id)

      if (!department) return false

      db.departments.put({ ...department, ...changes })
    })
  )
  router.del('/departments/:id', (context) => {
    db.departments.remove(String(context.params.id))
    send(context, ok(presentAdmin(sandbox)))
  })
}

const addAgents = (router: Router, sandbox: Sandbox): void => {
  const { db, now } = sandbox

  router.post(
    '/agents',
    changing(sandbox, newAgentInput, ({ departmentIds, ...agent }) => {
      db.agents.put({
        ...agent,
        id: db.next('agent', FIRST_AGENT),
        active: true,
        status: 'OFFLINE',
        department_ids: departmentIds,
        created_at: now(),
        updated_at: now(),
        deleted_at: null,
      })
    })
  )
  router.post(
    '/agents/:id',
    changing(sandbox, agentInput, ({ departmentIds, ...changes }, id) => {
      const agent = db.agents.get(id)

      if (!agent) return false

      const changed = {
        ...agent,
        ...changes,
        department_ids: departmentIds ?? agent.department_ids,
        updated_at: now(),
      }

      db.agents.put(
        changed.active ? changed : { ...changed, status: 'OFFLINE' }
      )
    })
  )
}

/** What the administration page reads and does, under `/sandbox/admin`. */
export const adminRouter = (sandbox: Sandbox): Router => {
  const router = new Router({ prefix: '/sandbox/admin' })

  addAccount(router, sandbox)
  addDepartments(router, sandbox)
  addAgents(router, sandbox)

  return router
}
