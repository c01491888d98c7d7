/** What Weni's form asks for, by the names that it and its command line give them. */
interface WeniValue {
  name: string
  value: string
}

export interface WeniSecrets {
  token?: string
  secret?: string
}

const TICKETER_NAME = 'Live Support'

/** The routes of the contract below the base address; `{{external_id}}` is Weni's own notation. */
export const weniRoutes: readonly WeniValue[] = [
  { name: 'route_open', value: '/v1/tickets' },
  { name: 'route_forward', value: '/v1/tickets/{{external_id}}/messages' },
  { name: 'route_close', value: '/v1/tickets/{{external_id}}/close' },
  { name: 'route_reopen', value: '/v1/tickets/{{external_id}}/reopen' },
  { name: 'route_history', value: '/v1/tickets/{{external_id}}/history' },
]

export const weniIdentity = (baseUrl: string): readonly WeniValue[] => [
  { name: 'name', value: TICKETER_NAME },
  { name: 'base_url', value: baseUrl },
]

/** JSON's strings are YAML's too, whatever is in them. */
const text = (value: string): string => JSON.stringify(value)

/**
 * The file of `weni ticketer create`, of Weni's command line 3.8. What is no longer shown is left to be filled in; the
 * routes are left out, since the contract's own are taken then.
 */
export const weniFile = (
  baseUrl: string,
  { token, secret }: WeniSecrets,
  fillIn: { token: string; secret: string }
): string =>
  [
    'ticketers:',
    `  - name: ${text(TICKETER_NAME)}`,
    '    ticketer_type: "generic"',
    '    config:',
    `      base_url: ${text(baseUrl)}`,
    `      api_token: ${text(token ?? fillIn.token)}`,
    `      webhook_secret: ${text(secret ?? fillIn.secret)}`,
    '',
  ].join('\n')
