import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Clock } from '../../../ports/clock'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { OpenConnection } from '../../../ports/partner'
import { parseConnection } from '../connection/connection'
import { hostOf } from '../connection/subdomain'
import type { AccessToken, OAuthClient } from './access-token'
import { requestAccessToken, tokenKey } from './access-token'
import type { ZendeskFailure } from './failure'
import type { SharedCache } from './shared-cache'

export interface AuthorizationDeps {
  http: OutboundHttp
  clock: Pick<Clock, 'now'>
  tokens: SharedCache<AccessToken>
  account: string
}

type TokenTerms = Omit<AccessToken, 'text'>

export interface Authorization {
  /** The value of the Authorization header. */
  header(timeoutMs: number): Promise<Result<string, ZendeskFailure>>
  /** Drops a header that was answered with 401; false when no other can be had. */
  renew(header: string): boolean
  /** What Zendesk said of the token that it gave; nothing where the merchant gave it. */
  token(timeoutMs: number): Promise<Result<TokenTerms, ZendeskFailure>>
}

const missing = (secret: string): ZendeskFailure => ({
  kind: 'CONNECTION',
  code: 'zendesk.wrong-credentials',
  detail: `${secret} is not stored`,
})

const byApiToken = (email: string, token: string): Authorization => {
  const encoded = Buffer.from(`${email}/token:${token}`).toString('base64')

  return {
    header: () =>
      Promise.resolve(
        token ? ok(`Basic ${encoded}`) : err(missing('apiToken'))
      ),
    renew: () => false,
    token: () => Promise.resolve(ok({})),
  }
}

const byOAuthClient = (
  deps: AuthorizationDeps,
  client: OAuthClient
): Authorization => {
  const key = tokenKey(deps.account, client)

  const token = (
    timeoutMs: number
  ): Promise<Result<AccessToken, ZendeskFailure>> =>
    client.secret
      ? deps.tokens.get(key, () => requestAccessToken(deps, client, timeoutMs))
      : Promise.resolve(err(missing('oauthClientSecret')))

  const headerOf = ({ text }: AccessToken): string => `Bearer ${text}`

  return {
    header: async (timeoutMs) => (await token(timeoutMs)).map(headerOf),
    renew: (header) => {
      deps.tokens.forget(key, (kept) => headerOf(kept) === header)

      return true
    },
    token,
  }
}

export const authorizationOf = (
  deps: AuthorizationDeps,
  { connection, secrets }: OpenConnection
): Authorization => {
  const { authentication, subdomain, email, oauthClientId } =
    parseConnection(connection)

  return authentication === 'API_TOKEN'
    ? byApiToken(email ?? '', secrets.apiToken ?? '')
    : byOAuthClient(deps, {
        host: hostOf(subdomain),
        id: oauthClientId ?? '',
        secret: secrets.oauthClientSecret ?? '',
      })
}
