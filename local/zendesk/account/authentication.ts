import type { AccessToken } from './access'
import type { User } from '../users/user'
import { settingsOf } from './settings-of'
import type { Sandbox } from '../sandbox'

export interface Identity {
  user: User | undefined
  /** Scopes of an OAuth token; undefined for who may do what the user may. */
  scopes?: string[]
}

const NOBODY: Identity = { user: undefined }

const userWithEmail = ({ db }: Sandbox, email: string) =>
  db.users
    .all()
    .find(
      (user) =>
        user.email?.toLowerCase() === email.toLowerCase() &&
        user.verified &&
        user.active &&
        !user.suspended
    )

/** A token belongs to the account: the e-mail beside it says who calls. */
const byApiToken = (sandbox: Sandbox, encoded: string): Identity => {
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const [, email = '', token = ''] = /^(.+)\/token:(.+)$/.exec(text) ?? []
  const known =
    settingsOf(sandbox.db).api_token_access &&
    sandbox.db.apiTokens.get(token) !== undefined

  return known ? { user: userWithEmail(sandbox, email) } : NOBODY
}

const alive = (sandbox: Sandbox, token: AccessToken | undefined) =>
  token && (token.expires_at === null || token.expires_at > sandbox.now())
    ? token
    : undefined

const byAccessToken = (sandbox: Sandbox, text: string): Identity => {
  const token = alive(sandbox, sandbox.db.accessTokens.get(text))
  const user = token && sandbox.db.users.get(token.user_id)

  return token && user?.active && !user.suspended
    ? { user, scopes: token.scopes }
    : NOBODY
}

export const identify = (
  sandbox: Sandbox,
  authorization: string | undefined
): Identity => {
  const [, scheme = '', value = ''] =
    /^(\S+)\s+(\S+)$/.exec(authorization?.trim() ?? '') ?? []
  if (scheme.toLowerCase() === 'basic') return byApiToken(sandbox, value)
  if (scheme.toLowerCase() === 'bearer') return byAccessToken(sandbox, value)

  return NOBODY
}
