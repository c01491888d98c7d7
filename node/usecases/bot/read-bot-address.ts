import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { botHosts, isCoveredHost } from '../../domain/outbound-hosts'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'

const parsed = (text: string): URL | undefined =>
  URL.canParse(text) ? new URL(text) : undefined

const isAllowed = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.username === '' &&
  url.password === '' &&
  isCoveredHost(botHosts, url.host)

/** The bot's address, on a host that a policy of the app lets requests out to. */
export const readBotAddress = (text: string): Result<string, UserError[]> => {
  const url = parsed(text.trim())

  return url && isAllowed(url)
    ? ok(url.href)
    : err([
        userError('ADDRESS_NOT_ALLOWED', 'address', {
          hosts: botHosts.join(', '),
        }),
      ])
}
