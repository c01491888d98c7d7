import type { RequestContext } from './request-context'

type Vtex = Pick<
  RequestContext['vtex'],
  'adminUserAuthToken' | 'authToken' | 'sessionToken' | 'storeUserAuthToken'
>

/** The headers that callers put credentials into. */
const headers = ['vtexidclientautcookie', 'x-live-support-bot-token']

/** What a request brings that opens something: the app's token for it, the sessions of who asks, and the bot's token. */
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
