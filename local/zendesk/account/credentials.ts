import { EMAILS } from '../seed/users'
import type { Sandbox } from '../sandbox'

export interface Credentials {
  subdomain: string
  email: string
  apiToken: string
  oauthClientId: string
  oauthClientSecret: string
}

export const credentialsOf = ({ db, subdomain }: Sandbox): Credentials => {
  const client = db.oauthClients.all()[0]
  return {
    subdomain,
    email: EMAILS.integration,
    apiToken: db.apiTokens.all()[0]?.id ?? '',
    oauthClientId: client?.id ?? '',
    oauthClientSecret: client?.secret ?? '',
  }
}

/** The way in as an administrator, and those that lead to each kind of refusal. */
export const allCredentials = (sandbox: Sandbox) => {
  const client = sandbox.db.oauthClients.get('no_scopes')
  return {
    ...credentialsOf(sandbox),
    emails: EMAILS,
    clientWithoutScopes: {
      id: client?.id ?? '',
      secret: client?.secret ?? '',
    },
  }
}

export type AllCredentials = ReturnType<typeof allCredentials>
