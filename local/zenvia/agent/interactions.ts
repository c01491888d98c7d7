import type {
  Agent,
  Customer,
  Department,
  Interaction,
  Message,
} from '../model'
import type { Sandbox } from '../sandbox'

const FIRST_NUMBER = 1

/** Agents who can take an interaction of the department now. */
export const agentsOnline = (
  { db }: Pick<Sandbox, 'db'>,
  departmentId: number
): Agent[] =>
  db.agents
    .all()
    .filter(
      ({ active, status, department_ids }) =>
        active && status === 'ONLINE' && department_ids.includes(departmentId)
    )

/** Who waits in a department, next first. */
export const queueOf = (
  { db }: Pick<Sandbox, 'db'>,
  departmentId: number
): Interaction[] =>
  db.interactions
    .all()
    .filter(
      ({ state, department_id }) =>
        state === 'QUEUED' && department_id === departmentId
    )
    .sort((one, other) => one.number - other.number)

export const isOpen = ({ state }: Interaction): boolean =>
  state === 'QUEUED' || state === 'ACCEPTED'

/** Keeps a changed interaction. */
export const change = (
  { db, now }: Sandbox,
  interaction: Interaction,
  changes: Partial<Interaction>
): Interaction => {
  const changed = { ...interaction, ...changes, updated_at: now() }

  db.interactions.put(changed)

  return changed
}

/** Tells each who waits in a department their place in the queue. */
export const tellQueue = (sandbox: Sandbox, departmentId: number): void =>
  queueOf(sandbox, departmentId).forEach((waiting, index) =>
    sandbox.queueWebhook(waiting, { state: 'queued', position: index + 1 })
  )

export const addMessage = (
  { db, now, newHash }: Sandbox,
  interaction: Interaction,
  message: Pick<Message, 'author' | 'type' | 'content' | 'url'> &
    Partial<Pick<Message, 'agent_id'>>
): Message => {
  const added = {
    agent_id: null,
    ...message,
    id: newHash(),
    interaction: interaction.id,
    at: now(),
  }

  db.messages.put(added)

  return added
}

export type NewInteraction = Pick<
  Interaction,
  'media_type' | 'extra' | 'external_history'
> & {
  department: Department
  customer: Customer
  state: Interaction['state']
}

export const addInteraction = (
  { db, now, newHash }: Sandbox,
  { department, ...details }: NewInteraction
): Interaction => {
  const added: Interaction = {
    ...details,
    id: newHash(),
    department_id: department.id,
    agent_id: null,
    customer_typing: false,
    created_at: now(),
    updated_at: now(),
    number: db.next('interaction', FIRST_NUMBER),
  }

  db.interactions.put(added)

  return added
}
