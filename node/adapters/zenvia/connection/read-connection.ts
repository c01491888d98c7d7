import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'
import { omit } from '../../../domain/omit'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ids } from '../../../ports/ids'
import type {
  ConnectionDraft,
  StoredConnection,
} from '../../../ports/connection-draft'
import { isId } from '../client/wire'
import type { ZenviaConnection } from './connection'
import { parseConnection, secretNames } from './connection'
import { newWebhookKey } from './webhook-key'

const text = z.string().trim().nullish()

export const zenviaConnectionInput = z.object({
  apiToken: text,
  departmentId: text,
  partnerToken: text,
  partnerAccountId: text,
})

type Input = z.infer<typeof zenviaConnectionInput>

const MAX_TOKEN = 4096

const isToken = (token: string): boolean =>
  token.length <= MAX_TOKEN && /^[\x21-\x7e]+$/.test(token)

/** An id that is left out stays, one that is emptied is taken away. */
const chosen = (
  typed: string | null | undefined,
  was: string | undefined
): string | undefined => (typed ?? was) || undefined

const faultsOf = (input: Input, hasApiToken: boolean): UserError[] => [
  ...(!input.apiToken && !hasApiToken
    ? [userError('REQUIRED', 'apiToken')]
    : []),
  ...(['apiToken', 'partnerToken'] as const)
    .filter((field) => input[field] && !isToken(input[field]))
    .map((field) => userError('ZENVIA_TOKEN_INVALID', field)),
  ...(['departmentId', 'partnerAccountId'] as const)
    .filter((field) => input[field] && !isId(input[field]))
    .map((field) => userError('ZENVIA_ID_INVALID', field)),
]

const connectionOf = (typed: Input, was: ZenviaConnection): JsonObject => {
  const departmentId = chosen(typed.departmentId, was.departmentId)
  const partnerAccountId = chosen(typed.partnerAccountId, was.partnerAccountId)

  return {
    ...omit(was, 'departmentId', 'partnerAccountId'),
    ...(departmentId ? { departmentId } : {}),
    ...(partnerAccountId ? { partnerAccountId } : {}),
  }
}

const newSecretsOf = (
  { apiToken, partnerToken }: Input,
  known: string[],
  ids: Pick<Ids, 'secret'>
): Record<string, string> => ({
  ...(apiToken ? { apiToken } : {}),
  ...(partnerToken ? { partnerToken } : {}),
  ...(known.includes(secretNames.webhookKey)
    ? {}
    : { webhookKey: newWebhookKey(ids) }),
})

/** The partner token is the VTEX team's, and good for the account that it was given for. */
const ofPartner = (
  { partnerToken, partnerAccountId }: Input,
  was: ZenviaConnection,
  known: string[]
): Pick<ConnectionDraft, 'droppedSecrets' | 'ofVtexTeam'> => {
  const isOtherAccount =
    (partnerAccountId ?? was.partnerAccountId ?? '') !==
    (was.partnerAccountId ?? '')
  const changed = isOtherAccount ? 'partnerAccountId' : undefined
  const field = partnerToken ? 'partnerToken' : changed
  const isDropped =
    isOtherAccount && !partnerToken && known.includes(secretNames.partnerToken)

  return {
    droppedSecrets: isDropped ? [secretNames.partnerToken] : [],
    ...(field ? { ofVtexTeam: field } : {}),
  }
}

/**
 * What a merchant, or the VTEX team, typed. A token that is left out stays; the department may be chosen later, since the
 * token lists it. The first connection gets the key of its webhook's address.
 */
export const readConnection = (
  input: unknown,
  stored: StoredConnection | undefined,
  ids: Pick<Ids, 'secret'>
): Result<ConnectionDraft, UserError[]> => {
  const read = zenviaConnectionInput.safeParse(input)

  if (!read.success) {
    return err(
      read.error.issues.map(({ path }) =>
        userError('INVALID_INPUT', path.join('.'))
      )
    )
  }

  const typed = read.data
  const known = stored?.secretNames ?? []
  const faults = faultsOf(typed, known.includes(secretNames.apiToken))

  if (faults.length > 0) return err(faults)

  const was = parseConnection(stored?.connection ?? {})
  const connection = connectionOf(typed, was)

  return ok({
    connection,
    newSecrets: newSecretsOf(typed, known, ids),
    ...ofPartner(typed, was, known),
    ...(connection.departmentId ? {} : { lacking: 'zenvia.no-department' }),
  })
}
