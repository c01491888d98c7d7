import type { RequestContext } from './request-context'

type Vtex = Pick<
  RequestContext['vtex'],
  'adminUserAuthToken' | 'authToken' | 'sessionToken' | 'storeUserAuthToken'
>

/** The headers that callers put credentials into. */
const headers = ['vtexidclientautcookie', 'x-live-support-bot-token']

/** The credentials in a request: the app's token for it, the caller's sessions, and the bot's token. */
export const credentialsOf = (
  vtex: Vtex,
  header: (name: string) => string = () => ''
): Array<string | undefined> => [
  vtex.authToken,
  vtex.adminUserAuthToken,
  vtex.storeUserAuthToken,
  vtex.sessionToken,
  ...headers.map(header),
]
