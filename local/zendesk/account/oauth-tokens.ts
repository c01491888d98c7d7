import { randomBytes } from 'node:crypto'

import { z } from 'zod'

import { isObject } from '../../is-object'
import { parseJson } from '../../parse-json'
import type { OauthClient } from './access'
import type { Answer } from '../http/api-call'
import type { Sandbox } from '../sandbox'
import { settingsOf } from './settings-of'

const tokenInput = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string().optional(),
  /** Seconds. */
  expires_in: z.coerce.number().int().min(300).max(172_800).optional(),
})

type TokenInput = z.infer<typeof tokenInput>

const refusal = (
  status: number,
  error: string,
  error_description: string
): Answer => ({ status, body: { error, error_description } })

const invalidClient = refusal(
  401,
  'invalid_client',
  'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.'
)

const invalidScope = refusal(
  400,
  'invalid_scope',
  'The requested scope is invalid, unknown, or malformed.'
)

const parseBody = (text: string, contentType: string): unknown =>
  contentType.includes('json')
    ? parseJson(text)
    : Object.fromEntries(new URLSearchParams(text))

const invalidRequest = (body: unknown): Answer =>
  isObject(body) &&
  typeof body.grant_type === 'string' &&
  body.grant_type !== 'client_credentials'
    ? refusal(
        400,
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server.'
      )
    : refusal(
        400,
        'invalid_request',
        'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.'
      )

const grant = (
  { db, now }: Sandbox,
  client: OauthClient,
  input: TokenInput,
  scopes: string[]
): Answer => {
  const id = randomBytes(32).toString('hex')
  const lifetime = input.expires_in ?? settingsOf(db).token_lifetime_seconds
  db.accessTokens.put({
    id,
    user_id: client.user_id,
    scopes,
    expires_at: lifetime === null ? null : now() + lifetime * 1000,
  })

  return {
    status: 201,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      access_token: id,
      token_type: 'bearer',
      scope: scopes.join(' '),
      ...(lifetime === null ? {} : { expires_in: lifetime }),
    },
  }
}

/**
 * `POST /oauth/tokens` with the client-credentials grant: 201 (OAS of 2026-08-02, CreateTokenForGrantType). A client
 * without any allowed scope gets its token, which then opens nothing.
 */
export const issueToken = (
  sandbox: Sandbox,
  text: string,
  contentType: string
): Answer => {
  const body = parseBody(text, contentType)
  const parsed = tokenInput.safeParse(body)
  if (!parsed.success) return invalidRequest(body)
  const input = parsed.data
  const client = sandbox.db.oauthClients.get(input.client_id)
  if (client?.secret !== input.client_secret) return invalidClient
  const asked = (input.scope ?? 'read').split(/\s+/).filter(Boolean)
  if (client.allowed_scopes.length === 0)
    return grant(sandbox, client, input, [])

  return asked.every((scope) => client.allowed_scopes.includes(scope))
    ? grant(sandbox, client, input, asked)
    : invalidScope
}
