import type Koa from 'koa'
import Router from 'koa-router'
import type { Result } from 'neverthrow'
import type { z } from 'zod'

import { notThere, ok, send } from '../api/answer'
import type { Interaction } from '../model'
import type { Sandbox } from '../sandbox'
import {
  accept,
  answer,
  finish,
  leaveUnanswered,
  transfer,
  type,
} from './agent-actions'
import {
  acceptInput,
  answerInput,
  nothing,
  transferInput,
  typingInput,
} from './agent-input'
import { keepFile } from './keep-file'
import { activeDepartments, presentChat } from './present-interaction'
import { readInput } from '../../sandbox/read-input'

type Act<Input> = (
  interaction: Interaction,
  input: Input
) => Result<Interaction, string>

const problem = (message: string) => ({ status: 422, body: { error: message } })

/** Something that an agent does with one interaction; the answer is the interaction as it is then. */
const action =
  <Schema extends z.ZodType>(
    sandbox: Sandbox,
    schema: Schema,
    act: Act<z.output<Schema>>
  ) =>
  async (context: Koa.Context & { params: unknown }): Promise<void> => {
    const { hash = '' } = context.params as Record<string, string>
    const input = await readInput(context, schema)
    const interaction = sandbox.db.interactions.get(hash)

    if (!interaction) return send(context, notThere)
    if (input.isErr()) return send(context, input.error)

    const outcome = sandbox.db.change(() => act(interaction, input.value))

    send(
      context,
      outcome.match(
        (changed) => ok(presentChat.interaction(sandbox, changed)),
        problem
      )
    )
  }

const addReading = (router: Router, sandbox: Sandbox): void => {
  const { db } = sandbox

  router.get('/interactions', (context) =>
    send(
      context,
      ok({
        interactions: db.interactions
          .all()
          .sort((one, other) => other.updated_at - one.updated_at)
          .map((interaction) => presentChat.line(sandbox, interaction)),
        departments: activeDepartments(sandbox),
        agents: db.agents
          .all()
          .filter(({ active, status }) => active && status === 'ONLINE')
          .map(({ id, name }) => ({ id, name })),
      })
    )
  )
  router.get('/interactions/:hash', (context) => {
    const interaction = db.interactions.get(String(context.params.hash))

    send(
      context,
      interaction ? ok(presentChat.interaction(sandbox, interaction)) : notThere
    )
  })
}

/** What the agent's page reads and does, under `/sandbox/agent`. */
export const agentRouter = (sandbox: Sandbox): Router => {
  const router = new Router({ prefix: '/sandbox/agent' })
  const add = <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    act: Act<z.output<Schema>>
  ) => router.post(`/interactions/:hash/${name}`, action(sandbox, schema, act))

  addReading(router, sandbox)
  add('accept', acceptInput, (interaction, { agentId }) =>
    accept(sandbox, interaction, agentId)
  )
  add('answer', answerInput, (interaction, { file, content, ...message }) => {
    const kept = file && keepFile(sandbox, file)

    return answer(sandbox, interaction, {
      ...message,
      ...kept,
      content: content || file?.name || message.url || '',
    })
  })
  add('typing', typingInput, (interaction, { typing }) =>
    type(sandbox, interaction, typing)
  )
  add('transfer', transferInput, (interaction, { departmentId }) =>
    transfer(sandbox, interaction, departmentId)
  )
  add('finish', nothing, (interaction) => finish(sandbox, interaction))
  add('unavailable', nothing, (interaction) =>
    leaveUnanswered(sandbox, interaction)
  )

  return router
}
