import type { User } from './user'
import { settingsOf } from '../account/settings-of'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import type { UserInput } from './user-input'

const ROLES = ['end-user', 'agent', 'admin']
const MAX_PHOTO_URL = 255

export const isE164 = (phone: string): boolean =>
  /^\+[1-9]\d{6,14}$/.test(phone.replace(/[\s().-]/g, ''))

export const userWithEmail = (
  { db }: Pick<Sandbox, 'db'>,
  email: string
): User | undefined =>
  db.users
    .all()
    .find((user) => user.email?.toLowerCase() === email.toLowerCase())

export const userWithExternalId = (
  { db }: Pick<Sandbox, 'db'>,
  id: string
): User | undefined => db.users.having(id.toLowerCase())[0]

const emailProblems = (
  sandbox: Sandbox,
  { email }: UserInput,
  self: User | undefined
): Problem[] => {
  if (!email) return []
  if (!/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(email))
    return [
      {
        field: 'email',
        description: `Email:  ${email} is not properly formatted`,
        error: 'InvalidFormat',
      },
    ]
  const other = userWithEmail(sandbox, email)

  return other && other.id !== self?.id
    ? [
        {
          field: 'email',
          description: `Email: ${email} is already being used by another user`,
          error: 'DuplicateValue',
        },
      ]
    : []
}

const externalIdProblems = (
  sandbox: Sandbox,
  { external_id }: UserInput,
  self: User | undefined
): Problem[] => {
  const other = external_id
    ? userWithExternalId(sandbox, external_id)
    : undefined

  return other && other.id !== self?.id
    ? [
        {
          field: 'external_id',
          description: 'External has already been taken',
          error: 'DuplicateValue',
        },
      ]
    : []
}

const nameProblems = (name: string | undefined): Problem[] =>
  name?.trim()
    ? []
    : [
        {
          field: 'name',
          description: 'Name:  is too short (minimum is 1 characters)',
          error: 'ValueTooShort',
        },
      ]

const roleProblems = (input: UserInput): Problem[] =>
  input.role === undefined || ROLES.includes(input.role)
    ? []
    : [
        {
          field: 'role',
          description: `Role: ${input.role} is invalid`,
          error: 'InvalidValue',
        },
      ]

const photoProblems = ({ remote_photo_url: url }: UserInput): Problem[] =>
  url && url.length > MAX_PHOTO_URL
    ? [{ field: 'photo', description: 'Photo: address is too long' }]
    : []

/** What stands against the user being as `input` says; `self` is the user that it changes. */
export const userProblems = (
  sandbox: Sandbox,
  input: UserInput,
  self?: User
): Problem[] => [
  ...nameProblems(input.name ?? self?.name),
  ...emailProblems(sandbox, input, self),
  ...externalIdProblems(sandbox, input, self),
  ...roleProblems(input),
  ...photoProblems(input),
]

/** A phone number of the wrong form is refused alone, with one object where other fields have lists. */
export const malformedPhone = (
  sandbox: Sandbox,
  { phone }: UserInput
): string | undefined =>
  phone &&
  settingsOf(sandbox.db).end_user_phone_number_validation &&
  !isE164(phone)
    ? phone
    : undefined
