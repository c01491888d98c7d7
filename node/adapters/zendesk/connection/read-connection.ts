import { err, ok, Result } from 'neverthrow'
import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type {
  ConnectionDraft,
  StoredConnection,
} from '../../../ports/connection-draft'
import type { Authentication } from './connection'
import { credentialOf, otherCredentials } from './connection'
import {
  readEmail,
  readGroupId,
  readRequired,
  readStoreNumber,
  readSubdomain,
  readTag,
} from './read-fields'

const text = z.string().trim().nullish()

export const zendeskConnectionInput = z.object({
  address: text,
  authentication: z.enum(['OAUTH_CLIENT', 'API_TOKEN']).nullish(),
  oauthClientId: text,
  oauthClientSecret: text,
  email: text,
  apiToken: text,
  tag: text,
  accountPhoneNumber: text,
  groupId: text,
})

type Input = z.infer<typeof zendeskConnectionInput>

type Messages = Record<string, string | undefined>

const textsOf = (stored: JsonObject | undefined): Messages =>
  Object.fromEntries(
    Object.entries(stored ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    )
  )

/** An optional field that is emptied is taken away; one that is left out stays. */
const optional = (typed: string | null | undefined, was: string | undefined) =>
  (typed === undefined ? was : typed) ?? ''

const readAccount = (input: Input, was: Messages) =>
  Result.combineWithAllErrors([
    readSubdomain(input.address ?? was.subdomain ?? ''),
    readTag(optional(input.tag, was.tag)),
    readStoreNumber(optional(input.accountPhoneNumber, was.accountPhoneNumber)),
    readGroupId(optional(input.groupId, was.groupId)),
  ]).map(([subdomain, tag, accountPhoneNumber, groupId]) => ({
    subdomain,
    tag,
    ...(accountPhoneNumber === undefined ? {} : { accountPhoneNumber }),
    ...(groupId === undefined ? {} : { groupId }),
  }))

const readAuthentication = (
  input: Input,
  was: Messages
): Result<Authentication, UserError[]> => {
  const authentication = input.authentication ?? was.authentication

  return authentication === 'API_TOKEN' || authentication === 'OAUTH_CLIENT'
    ? ok(authentication)
    : err([userError('ZENDESK_FIELD_REQUIRED', 'authentication')])
}

const readUser = (
  authentication: Authentication,
  input: Input,
  was: Messages
): Result<JsonObject, UserError> =>
  authentication === 'API_TOKEN'
    ? readEmail(input.email ?? was.email ?? '').map((email) => ({ email }))
    : readRequired(
        input.oauthClientId ?? was.oauthClientId ?? '',
        'oauthClientId'
      ).map((oauthClientId) => ({ oauthClientId }))

type Secrets = Pick<ConnectionDraft, 'newSecrets' | 'droppedSecrets'>

/**
 * What is typed anew, and what is stored and no longer serves. After a change of account all of it goes, so that no secret
 * of one account is ever sent to another.
 */
const readSecrets = (
  authentication: Authentication,
  input: Input,
  stored: { secretNames: string[]; sameAccount: boolean }
): Result<Secrets, UserError> => {
  const name = credentialOf[authentication]
  const typed = input[name] || undefined
  const serves = (secret: string): boolean =>
    stored.sameAccount && !otherCredentials(authentication).includes(secret)

  return typed === undefined &&
    !(stored.secretNames.includes(name) && serves(name))
    ? err(userError('ZENDESK_FIELD_REQUIRED', name))
    : ok({
        newSecrets: typed === undefined ? {} : { [name]: typed },
        droppedSecrets: stored.secretNames.filter(
          (secret) => !serves(secret) && !(secret === name && typed)
        ),
      })
}

const readInput = (
  input: Input,
  stored: StoredConnection | undefined
): Result<ConnectionDraft, UserError[]> => {
  const was = textsOf(stored?.connection)
  const account = readAccount(input, was)
  const sameAccount =
    stored !== undefined &&
    account.map(({ subdomain }) => subdomain).unwrapOr(was.subdomain ?? '') ===
      was.subdomain

  const credentials = readAuthentication(input, was).andThen((authentication) =>
    Result.combineWithAllErrors([
      readUser(authentication, input, was),
      readSecrets(authentication, input, {
        secretNames: stored?.secretNames ?? [],
        sameAccount,
      }),
    ]).map(([user, secrets]) => ({
      user: { authentication, ...user },
      secrets,
    }))
  )

  return account.isOk() && credentials.isOk()
    ? ok({
        connection: { ...account.value, ...credentials.value.user },
        ...credentials.value.secrets,
        newAccount: stored !== undefined && !sameAccount,
      })
    : err([
        ...(account.isErr() ? account.error : []),
        ...(credentials.isErr() ? credentials.error : []),
      ])
}

/**
 * Checks what a merchant typed against what is stored. A field left out keeps what is stored, as does a secret left out,
 * unless the account is another.
 */
export const readConnection = (
  input: unknown,
  stored?: StoredConnection
): Result<ConnectionDraft, UserError[]> => {
  const parsed = zendeskConnectionInput.safeParse(input)

  return parsed.success
    ? readInput(parsed.data, stored)
    : err(
        parsed.error.issues.map(({ path }) =>
          userError('ZENDESK_INPUT_INVALID', path.join('.') || undefined)
        )
      )
}
