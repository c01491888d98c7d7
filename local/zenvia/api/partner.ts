import { randomBytes } from 'node:crypto'

import { instant } from '../../sandbox/instant'
import type { Account, Agent } from '../model'
import { accountOf } from '../sandbox'
import { ok, unsuccessful } from './answer'
import type { ApiCall, Handle } from './api-call'
import { problemOf } from './api-call'
import { licenseInput, newAccountInput, partnerAgentInput } from './inputs'

const PAGE_SIZE = 20
const FIRST_ACCOUNT = 48213

const numberIn = ({ query }: ApiCall, name: string, otherwise: number) => {
  const number = Number(query.get(name) ?? otherwise)

  return Number.isInteger(number) && number > 0 ? number : otherwise
}

/** The page that was asked for, of the rows that the search finds. */
const pageOf = <Row extends { name: string; email?: string }>(
  call: ApiCall,
  rows: Row[]
): Row[] => {
  const search = (call.query.get('search') ?? '').toLowerCase()
  const limit = numberIn(call, 'limit', PAGE_SIZE)
  const from = (numberIn(call, 'page', 1) - 1) * limit

  return rows
    .filter(({ name, email = '' }) =>
      `${name} ${email}`.toLowerCase().includes(search)
    )
    .slice(from, from + limit)
}

const present = ({ id, name, email, webhook_url }: Account) => ({
  id: Number(id),
  name,
  email,
  main_contact: name,
  url: `https://${name.toLowerCase().replace(/\W/g, '')}.example`,
  webhook_url,
  active: 1,
})

export const accounts: Handle = (call) =>
  ok({
    status: 200,
    success: true,
    data: pageOf(call, call.sandbox.db.accounts.all()).map(present),
  })

export const addAccount: Handle = ({ sandbox, body }) => {
  const { db, now } = sandbox
  const input = newAccountInput.safeParse(body)

  if (!input.success) return unsuccessful(problemOf(input.error))

  const { account, license_quantity } = input.data
  const id = String(db.next('account', FIRST_ACCOUNT))

  db.accounts.put({
    id,
    name: account.main_contact,
    email: account.email,
    apiToken: randomBytes(20).toString('hex'),
    partnerToken: accountOf(sandbox).partnerToken,
    license_quantity,
    webhook_url: '',
    created_at: now(),
  })

  return ok({ status: 200, success: true, data: { id: Number(id) } })
}

export const changeAccount: Handle = ({ sandbox: { db }, params, body }) => {
  const account = db.accounts.get(params.id ?? '')
  const input = licenseInput.safeParse(body)

  if (!account) return unsuccessful('Account not found')
  if (!input.success) return unsuccessful(problemOf(input.error))

  const { license_quantity = account.license_quantity } = input.data

  db.accounts.put({ ...account, license_quantity })

  return ok({ status: 200, success: true })
}

const presentAgent = ({ sandbox: { db } }: ApiCall, agent: Agent) => ({
  id: agent.id,
  name: agent.name,
  email: agent.email,
  active: agent.active ? 1 : 0,
  status: agent.status,
  profile: agent.profile,
  departments: agent.department_ids.flatMap((id) => {
    const department = db.departments.get(id)

    return department ? [{ id, name: department.name }] : []
  }),
  created_at: instant(agent.created_at),
  updated_at: instant(agent.updated_at),
  deleted_at: agent.deleted_at && instant(agent.deleted_at),
})

/** Only the store's account has people; those of others are nobody's business here. */
const ofStore =
  (read: (call: ApiCall) => Record<string, unknown>): Handle =>
  (call) => {
    const { id } = accountOf(call.sandbox)

    return call.query.get('account_id') === id
      ? ok({ status: 200, success: true, ...read(call) })
      : unsuccessful('Account not found')
  }

export const agents = ofStore((call) => ({
  agents: pageOf(call, call.sandbox.db.agents.all()).map((agent) =>
    presentAgent(call, agent)
  ),
}))

/** Gives an agent access or takes it away; agents cannot be deleted (help article 295696). */
export const changeAgent: Handle = (call) => {
  const { db, now } = call.sandbox
  const input = partnerAgentInput.safeParse(call.body)
  const found = db.agents.get(call.params.id ?? '')

  if (!input.success) return unsuccessful(problemOf(input.error))

  const { profile, agent } = input.data

  if (!found || agent.account_id !== accountOf(call.sandbox).id)
    return unsuccessful('Agent not found')

  const active = agent.active ?? found.active

  db.agents.put({
    ...found,
    profile,
    active,
    status: active ? found.status : 'OFFLINE',
    updated_at: now(),
  })

  return ok({ status: 200, success: true })
}

export const departments = ofStore((call) => ({
  departments: pageOf(call, call.sandbox.db.departments.all()),
}))
