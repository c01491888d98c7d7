import type { Result } from 'neverthrow'
import { err, ok as found } from 'neverthrow'

import type { User } from './user'
import type { Answer, ApiCall, SignedCall } from '../http/api-call'
import { answerOf, created, ok } from '../http/api-call'
import { parseInput } from '../http/parse-input'
import type { Permitted } from '../http/permitted'
import { permit, unwrap } from '../http/permitted'
import {
  invalidAttribute,
  notFound,
  forbidden,
  recordInvalid,
  tooManyRequests,
} from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { changeUser, createUser } from './create-user'
import { ANONYMOUS, presentUser } from './present-user'
import type { UserInput } from './user-input'
import { USER_KEYS, userInput } from './user-input'
import {
  malformedPhone,
  userProblems,
  userWithEmail,
  userWithExternalId,
} from './user-problems'

/** `GET /users/me`: 200 whoever asks. */
export const showMe = (_: Sandbox, call: ApiCall): Answer =>
  ok({ user: call.user ? presentUser(call.user, call.origin) : ANONYMOUS })

export const showUser = (sandbox: Sandbox, call: SignedCall): Answer => {
  const user = sandbox.db.users.get(call.params.id ?? '')
  return user ? ok({ user: presentUser(user, call.origin) }) : notFound
}

const invalidPhone = (phone: string): Answer => ({
  status: 422,
  body: {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: {
      phone: {
        description: `Phone ${phone} is not properly formatted`,
        error: 'InvalidFormat',
      },
    },
  },
})

const check = (
  sandbox: Sandbox,
  input: UserInput,
  self?: User
): Result<UserInput, Answer> => {
  const phone = malformedPhone(sandbox, input)
  if (phone !== undefined) return err(invalidPhone(phone))
  const problems = userProblems(sandbox, input, self)

  return problems.length > 0 ? err(recordInvalid(problems)) : found(input)
}

const mayGiveRole = (call: SignedCall, input: UserInput) =>
  call.user.role === 'admin' ||
  input.role === undefined ||
  input.role === 'end-user'

interface ReadUser {
  input: UserInput
  headers: Permitted['headers']
}

const readUser = (call: SignedCall): Result<ReadUser, Answer> => {
  const raw = unwrap(call.body, 'user')
  if (!raw) return err(invalidAttribute('user'))
  const permitted = permit('user', raw, USER_KEYS)

  return parseInput(userInput, permitted.input).andThen((input) =>
    mayGiveRole(call, input)
      ? found({ input, headers: permitted.headers })
      : err(forbidden)
  )
}

const answerNew = (
  sandbox: Sandbox,
  call: SignedCall,
  { input, headers }: ReadUser
): Result<Answer, Answer> =>
  check(sandbox, input).map(() => {
    const user = presentUser(createUser(sandbox, input), call.origin)
    return created({ user }, user.url, headers)
  })

const answerChanged = (
  sandbox: Sandbox,
  call: SignedCall,
  { input, headers }: ReadUser,
  user: User
): Result<Answer, Answer> =>
  check(sandbox, input, user).map(() => {
    const changed = changeUser(sandbox, user, input)
    return ok({ user: presentUser(changed, call.origin) }, headers)
  })

export const postUser = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(readUser(call).andThen((read) => answerNew(sandbox, call, read)))

export const putUser = (sandbox: Sandbox, call: SignedCall): Answer => {
  const user = sandbox.db.users.get(call.params.id ?? '')
  return user
    ? answerOf(
        readUser(call).andThen((read) =>
          answerChanged(sandbox, call, read, user)
        )
      )
    : notFound
}

/** In a minute (rate limits page). */
const USER_UPDATES = 5

/** Who has the external id, else who has the e-mail; a phone number names nobody. */
const matching = (sandbox: Sandbox, input: UserInput): User | undefined =>
  (input.external_id
    ? userWithExternalId(sandbox, input.external_id)
    : undefined) ??
  (input.email ? userWithEmail(sandbox, input.email) : undefined)

/** `POST /users/create_or_update`: 200 for a known user, 201 for a new one, each with its address. */
export const createOrUpdateUser = (
  sandbox: Sandbox,
  call: SignedCall
): Answer =>
  answerOf(
    readUser(call).andThen((read) => {
      const user = matching(sandbox, read.input)
      if (!user) return answerNew(sandbox, call, read)
      const quota = sandbox.count(`user ${user.id}`, USER_UPDATES, 60_000)
      if (quota.exceeded)
        return err(
          tooManyRequests(quota.resets, 'Too many updates of one user')
        )

      return answerChanged(sandbox, call, read, user).map((answer) => ({
        ...answer,
        headers: {
          ...answer.headers,
          Location: presentUser(user, call.origin).url,
        },
      }))
    })
  )
