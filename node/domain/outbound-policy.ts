/** What VTEX IO lets requests of the app out to; `*` stands for any characters. manifest.json has the same policy. */
export interface OutboundPolicy {
  host: string
  path: string
  /** Of the hosts that the policy names, those that we go to; and how people read them. */
  only?: { hosts: RegExp; inWords: string }
}

/** Where a bot may take its events: at Weni below names that say what it is for, at VTEX in an app's own routes. */
export const botPolicies: readonly OutboundPolicy[] = [
  { host: '*.weni.ai', path: '/live-support*' },
  { host: '*.weni.ai', path: '/callbacks*' },
  { host: '*.weni.ai', path: '/webhooks*' },
  { host: '*.myvtex.com', path: '/_v/*' },
]

/** Where Weni takes what agents write and the end of a ticket: below its event callback, for each ticketer. */
export const weniPolicies: readonly OutboundPolicy[] = [
  { host: '*.weni.ai', path: '/mr/tickets/types/generic/event_callback/*' },
]

/** Where a shopper's files are fetched from; a file elsewhere reaches the agent as a link. */
export const shopperFilePolicies: readonly OutboundPolicy[] = [
  { host: '*.weni.ai', path: '/media/*' },
  {
    host: '*.amazonaws.com',
    path: '/media/*',
    only: {
      hosts: /^[a-z0-9.-]+\.s3\.[a-z0-9-]+\.amazonaws\.com$/,
      inWords: '*.s3.*.amazonaws.com',
    },
  },
  { host: '*.myvtex.com', path: '/_v/*' },
]

const literal = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`).test(text)

/**
 * Whether a policy covers an address: HTTPS, without credentials and without a port of its own, since the platform's
 * proxy knows neither.
 */
export const isCovered = (
  policies: readonly OutboundPolicy[],
  { protocol, username, password, port, hostname, pathname }: URL
): boolean =>
  protocol === 'https:' &&
  [username, password, port].every((part) => part === '') &&
  policies.some(
    ({ host, path, only }) =>
      matches(host, hostname) &&
      matches(path, pathname) &&
      (only === undefined || only.hosts.test(hostname))
  )

/** A policy as people read it, such as `*.weni.ai/callbacks*`. */
export const policyInWords = ({ host, path, only }: OutboundPolicy): string =>
  `${only?.inWords ?? host}${path}`
