import { instant } from '../../sandbox/instant'
import { queueOf } from '../agent/interactions'
import type { Agent } from '../model'
import { notThere, ok, refused } from './answer'
import type { ApiCall, Handle } from './api-call'
import { problemOf } from './api-call'
import { agentInput, newAgentInput } from './inputs'

const FIRST_AGENT = 1001

export const departments: Handle = ({ sandbox }) => {
  const { db } = sandbox

  return ok(
    db.departments.all().map(({ id, name, state }) => ({
      id,
      name,
      state,
      queue: queueOf(sandbox, id).length,
      queued_max_time: 600,
      ringing_max_time: 60,
      queue_position_time: 30,
      bot_id: null,
      agents: db.agents
        .all()
        .filter(
          ({ active, department_ids }) => active && department_ids.includes(id)
        )
        .map((agent) => ({ id: agent.id, name: agent.name, photo: null })),
      channels: [{ id: 1, name: 'WhatsApp', state: 1 }],
    }))
  )
}

const present = ({ sandbox: { db } }: ApiCall, agent: Agent) => {
  const department = db.departments.get(agent.department_ids[0] ?? 0)

  return {
    id: agent.id,
    name: agent.name,
    email: agent.email,
    photo: null,
    active: agent.active,
    ativo: agent.active ? 1 : 0,
    new_status: agent.active ? agent.status : 'OFFLINE',
    deleted_at: agent.deleted_at && instant(agent.deleted_at),
    department: department
      ? { id: department.id, name: department.name }
      : null,
  }
}

export const agents: Handle = (call) =>
  ok(call.sandbox.db.agents.all().map((agent) => present(call, agent)))

export const agent: Handle = (call) => {
  const found = call.sandbox.db.agents.get(call.params.id ?? '')

  return found ? ok(present(call, found)) : notThere
}

const isTaken = ({ sandbox: { db } }: ApiCall, email: string): boolean =>
  db.agents.all().some((known) => known.email === email)

export const addAgent: Handle = (call) => {
  const { db, now } = call.sandbox
  const input = newAgentInput.safeParse(call.body)

  if (!input.success) return refused(problemOf(input.error))

  const { name, email, profile } = input.data

  if (isTaken(call, email)) {
    return refused('The email has already been taken')
  }

  const added: Agent = {
    id: db.next('agent', FIRST_AGENT),
    name,
    email,
    profile,
    active: true,
    status: 'OFFLINE',
    department_ids: [],
    created_at: now(),
    updated_at: now(),
    deleted_at: null,
  }

  db.agents.put(added)

  return ok({ ...present(call, added), status: 200 })
}

/** Name, e-mail, password and profile; `active` is passed over, as only the partner API has it. */
export const changeAgent: Handle = (call) => {
  const { db, now } = call.sandbox
  const found = db.agents.get(call.params.id ?? '')
  const input = agentInput.safeParse(call.body)

  if (!found) return notThere
  if (!input.success) return refused(problemOf(input.error))

  const { name, email, profile } = input.data
  const changed: Agent = {
    ...found,
    name: name ?? found.name,
    email: email ?? found.email,
    profile: profile ?? found.profile,
    updated_at: now(),
  }

  db.agents.put(changed)

  return ok({ ...present(call, changed), status: 200 })
}
