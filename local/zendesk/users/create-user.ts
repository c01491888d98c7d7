import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { definedOnly } from '../defined-only'
import type { Role, User } from './user'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import type { UserInput } from './user-input'
import { isE164, userProblems, userWithEmail } from './user-problems'

/** A number that somebody else has already is shared; one that is no number at all is nobody's direct line. */
const isShared = (
  { db }: Sandbox,
  phone: string | null,
  self?: User
): boolean | null => {
  if (phone === null) return null
  return (
    !isE164(phone) ||
    db.users.all().some((user) => user.phone === phone && user.id !== self?.id)
  )
}

const phoneOf = (sandbox: Sandbox, input: UserInput, self?: User) => {
  if (input.phone === undefined) return {}
  const phone = input.phone === '' ? null : input.phone

  return { phone, shared_phone_number: isShared(sandbox, phone, self) }
}

const changesOf = (sandbox: Sandbox, input: UserInput, self?: User) => ({
  ...definedOnly({
    name: input.name,
    email: input.email,
    external_id: input.external_id,
    role: input.role as Role | undefined,
    custom_role_id: input.custom_role_id,
    verified: input.verified,
    suspended: input.suspended,
    locale: input.locale,
    time_zone: input.time_zone,
    tags: input.tags,
    notes: input.notes ?? undefined,
  }),
  ...phoneOf(sandbox, input, self),
})

/** A user who can do what everybody can, to be changed from there. */
export const blankUser = (sandbox: Sandbox): User => ({
  id: nextId(sandbox),
  name: '',
  email: null,
  phone: null,
  shared_phone_number: null,
  external_id: null,
  role: 'end-user',
  role_type: null,
  custom_role_id: null,
  verified: false,
  active: true,
  suspended: false,
  only_private_comments: false,
  restricted_agent: true,
  ticket_restriction: 'requested',
  default_group_id: null,
  locale: 'en-US',
  time_zone: 'America/Sao_Paulo',
  tags: [],
  notes: '',
  created_at: sandbox.now(),
  updated_at: sandbox.now(),
})

export const createUser = (sandbox: Sandbox, input: UserInput): User => {
  const user = { ...blankUser(sandbox), ...changesOf(sandbox, input) }
  sandbox.db.users.put(user)
  return user
}

export const changeUser = (
  sandbox: Sandbox,
  user: User,
  input: UserInput
): User => {
  const changed = {
    ...user,
    ...changesOf(sandbox, input, user),
    updated_at: sandbox.now(),
  }
  sandbox.db.users.put(changed)
  return changed
}

/** The requester that a ticket describes: found by e-mail, or made. */
export const createEndUser = (
  sandbox: Sandbox,
  input: Pick<UserInput, 'name' | 'email'>
): Result<User, Problem[]> => {
  const known = input.email ? userWithEmail(sandbox, input.email) : undefined
  if (known) return ok(known)
  const problems = userProblems(sandbox, input)

  return problems.length > 0 ? err(problems) : ok(createUser(sandbox, input))
}
