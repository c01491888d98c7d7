import { instant } from '../../sandbox/instant'
import type { Department, Interaction, Message } from '../model'
import type { Sandbox } from '../sandbox'
import { queueOf } from './interactions'

const lineOf = (sandbox: Sandbox, interaction: Interaction) => {
  const { db } = sandbox
  const messages = db.messages.having(interaction.id)
  const place = queueOf(sandbox, interaction.department_id).findIndex(
    ({ id }) => id === interaction.id
  )

  return {
    hash: interaction.id,
    number: interaction.number,
    customer: interaction.customer,
    state: interaction.state,
    position: place === -1 ? null : place + 1,
    department:
      db.departments.get(interaction.department_id)?.name ?? 'Unknown',
    agent: db.agents.get(interaction.agent_id ?? 0)?.name ?? null,
    lastWords: messages.at(-1)?.content ?? '',
    updatedAt: instant(interaction.updated_at),
  }
}

export type InteractionLine = ReturnType<typeof lineOf>

const presentMessage = (message: Message) => ({
  hash: message.id,
  author: message.author,
  type: message.type,
  content: message.content,
  url: message.url ?? null,
  at: instant(message.at),
})

const presentInteraction = (sandbox: Sandbox, interaction: Interaction) => {
  const { db } = sandbox

  return {
    ...lineOf(sandbox, interaction),
    departmentId: interaction.department_id,
    customerTyping: interaction.customer_typing,
    extra: interaction.extra ?? null,
    history: db.histories.get(interaction.id) ?? null,
    messages: db.messages.having(interaction.id).map(presentMessage),
    createdAt: instant(interaction.created_at),
  }
}

export type AgentInteraction = ReturnType<typeof presentInteraction>

export const presentChat = {
  line: lineOf,
  interaction: presentInteraction,
}

/** Where an interaction could be transferred to. */
export const activeDepartments = ({ db }: Sandbox): Department[] =>
  db.departments.all().filter(({ state }) => state === 1)
