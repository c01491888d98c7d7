import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { omit } from '../../../domain/omit'
import type { Shopper } from '../../../domain/handoff/shopper'
import { identityOf } from '../../../domain/handoff/shopper-identity'
import { DAY_MS } from '../../../domain/time-units'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import { idSchema } from '../client/wire'
import type { Task } from './context'
import { nameOf } from '../../../messages/conversation-summary'

const userSchema = z.object({ id: idSchema })
const answerSchema = z.object({ user: userSchema })
const listSchema = z.object({ users: z.array(userSchema) })

type RequesterId = Promise<Result<string, ZendeskFailure>>

const externalIdOf = (shopper: Shopper): string => `wa:${identityOf(shopper)}`

/**
 * No e-mail: Zendesk would match by it too, and the shopper who typed an agent's would become that agent. No role: new
 * users are end users.
 */
const userOf = (shopper: Shopper) => ({
  external_id: externalIdOf(shopper),
  name: nameOf(shopper),
  ...(shopper.phoneNumber ? { phone: shopper.phoneNumber } : {}),
  skip_verify_email: true,
})

type User = ReturnType<typeof userOf>

const write = async (
  call: ZendeskCall,
  path: string,
  user: User
): RequesterId => {
  const answer = await call(
    { method: 'POST', path, json: { user }, repeatable: true },
    answerSchema
  )

  return answer.map(({ user: { id } }) => id)
}

/** Not limited to one a second of the whole account, as `create_or_update` is. */
const findOrCreate = async (call: ZendeskCall, user: User): RequesterId => {
  const found = await call(
    {
      method: 'GET',
      path: '/api/v2/users.json',
      query: { external_id: user.external_id },
    },
    listSchema
  )

  if (found.isErr()) return err(found.error)

  const [known] = found.value.users

  return known ? ok(known.id) : write(call, '/api/v2/users.json', user)
}

const createOrUpdate = async (call: ZendeskCall, user: User): RequesterId => {
  const written = await write(call, '/api/v2/users/create_or_update.json', user)

  return written.isErr() && hasStatus(written.error, 429)
    ? findOrCreate(call, user)
    : written
}

/** A number that the account refuses is left out rather than the shopper left alone. */
const makeRequester = async (
  call: ZendeskCall,
  shopper: Shopper
): RequesterId => {
  const user = userOf(shopper)
  const made = await createOrUpdate(call, user)

  return made.isErr() && hasStatus(made.error, 422)
    ? createOrUpdate(call, omit(user, 'phone'))
    : made
}

const keyOf = ({ context }: Task, shopper: Shopper): string =>
  [context.account, context.client.host, externalIdOf(shopper)].join(' ')

/** The shopper's user in Zendesk, found by external id and nothing else, made when there is none; known for a day. */
export const ensureRequester = (task: Task, shopper: Shopper): RequesterId =>
  task.context.requesters.get(keyOf(task, shopper), async () => {
    const made = await makeRequester(task.call, shopper)

    return made.map((value) => ({
      value,
      expiresAt: task.context.clock.now() + DAY_MS,
    }))
  })

/** The user was merged into another or deleted: the next one who is asked for is looked up again. */
export const forgetRequester = (
  task: Task,
  shopper: Shopper,
  id: string
): void =>
  task.context.requesters.forget(keyOf(task, shopper), (known) => known === id)

/** Zendesk takes no ticket or comment of this user. */
export const isRequesterRefused = (failure: ZendeskFailure): boolean =>
  hasStatus(failure, 422) &&
  Object.keys(failure.answer?.fields ?? {}).some((field) =>
    /^(requester|submitter|author)/.test(field)
  )
