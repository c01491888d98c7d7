import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Agent, Interaction, Message } from '../model'
import type { Sandbox } from '../sandbox'
import { addMessage, agentsOnline, change, tellQueue } from './interactions'

type Outcome = Result<Interaction, string>

const agentOf = (
  sandbox: Sandbox,
  interaction: Interaction,
  agentId: number | undefined
): Agent | undefined =>
  agentId === undefined
    ? agentsOnline(sandbox, interaction.department_id)[0]
    : sandbox.db.agents.get(agentId)

/** Takes it out of the queue. Without an agent, the first who is online does. */
export const accept = (
  sandbox: Sandbox,
  interaction: Interaction,
  agentId?: number
): Outcome => {
  const agent = agentOf(sandbox, interaction, agentId)

  if (interaction.state !== 'QUEUED') return err('It is not in the queue')
  if (!agent?.active || agent.status !== 'ONLINE') {
    return err('This agent is not online')
  }

  const accepted = change(sandbox, interaction, {
    state: 'ACCEPTED',
    agent_id: agent.id,
  })

  sandbox.queueWebhook(accepted, { state: 'accepted' })
  tellQueue(sandbox, interaction.department_id)

  return ok(accepted)
}

/** Writes to the customer. */
export const answer = (
  sandbox: Sandbox,
  interaction: Interaction,
  message: Pick<Message, 'type' | 'content' | 'url'>
): Outcome => {
  const agent =
    interaction.agent_id === null
      ? undefined
      : sandbox.db.agents.get(interaction.agent_id)

  if (interaction.state !== 'ACCEPTED' || !agent) {
    return err('Nobody has accepted it')
  }

  const { id: hash } = addMessage(sandbox, interaction, {
    ...message,
    author: 'AGENT',
    agent_id: agent.id,
  })

  sandbox.queueWebhook(interaction, {
    message: { hash, ...message },
    agent: { id: agent.id, name: agent.name },
  })

  return ok(change(sandbox, interaction, {}))
}

export const type = (
  sandbox: Sandbox,
  interaction: Interaction,
  typing: boolean
): Outcome => {
  if (interaction.state !== 'ACCEPTED') return err('Nobody has accepted it')

  sandbox.queueWebhook(interaction, { state: typing ? 'typing' : 'cleared' })

  return ok(interaction)
}

/** Puts it into another department's queue. */
export const transfer = (
  sandbox: Sandbox,
  interaction: Interaction,
  departmentId: number
): Outcome => {
  const department = sandbox.db.departments.get(departmentId)

  if (interaction.state !== 'ACCEPTED') return err('Nobody has accepted it')
  if (department?.state !== 1) return err('This department is not active')

  const transferred = change(sandbox, interaction, {
    state: 'QUEUED',
    department_id: departmentId,
    agent_id: null,
  })

  sandbox.queueWebhook(transferred, {
    state: 'transferred',
    department_id: String(departmentId),
  })
  tellQueue(sandbox, departmentId)

  return ok(transferred)
}

export const finish = (sandbox: Sandbox, interaction: Interaction): Outcome => {
  if (interaction.state !== 'ACCEPTED') return err('Nobody has accepted it')

  const finished = change(sandbox, interaction, { state: 'ENDED' })

  sandbox.queueWebhook(finished, { state: 'finished' })

  return ok(finished)
}

/** Nobody takes it. */
export const leaveUnanswered = (
  sandbox: Sandbox,
  interaction: Interaction
): Outcome => {
  if (interaction.state !== 'QUEUED') return err('It is not in the queue')

  const missed = change(sandbox, interaction, { state: 'UNAVAILABLE' })

  sandbox.queueWebhook(missed, { state: 'unavailable' })
  tellQueue(sandbox, interaction.department_id)

  return ok(missed)
}
