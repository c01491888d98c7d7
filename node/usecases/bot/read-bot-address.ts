import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { OutboundPolicy } from '../../domain/outbound-policy'
import {
  botPolicies,
  isCovered,
  policyInWords,
  weniPolicies,
} from '../../domain/outbound-policy'
import { percentDecoded } from '../../domain/percent-decoded'
import type { BotKind } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'

const parsed = (text: string): URL | undefined =>
  URL.canParse(text) ? new URL(text) : undefined

/** Below these are the platform's own routes and this app's, whichever store's it is. */
const OWN_ROUTES = /^\/_v\/+(private|segment|graphql|live-support)(\/|$)/i

const leadsBack = ({ hostname, pathname }: URL): boolean =>
  hostname.endsWith('.myvtex.com') && OWN_ROUTES.test(percentDecoded(pathname))

const refused = (policies: readonly OutboundPolicy[]): UserError[] => [
  userError('ADDRESS_NOT_ALLOWED', 'address', {
    addresses: policies.map(policyInWords).join(', '),
  }),
]

const readCallback = (text: string): Result<string, UserError[]> => {
  const url = parsed(text.trim())

  if (!url || !isCovered(botPolicies, url)) return err(refused(botPolicies))

  return leadsBack(url)
    ? err([userError('ADDRESS_LEADS_BACK', 'address')])
    : ok(url.href)
}

const EVENT_CALLBACK =
  /^\/mr\/tickets\/types\/generic\/event_callback\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address of Weni's event callback for one ticketer, which its routes are below. */
export const readWeniAddress = (text: string): Result<string, UserError[]> => {
  const url = parsed(text.trim().replace(/(?<!\/)\/+$/, ''))

  return url &&
    isCovered(weniPolicies, url) &&
    url.search + url.hash === '' &&
    EVENT_CALLBACK.test(url.pathname)
    ? ok(url.href)
    : err(refused(weniPolicies))
}

/**
 * Where a bot of this kind is reached, where a policy of the app lets requests out to; nothing for one that asks, and for
 * Weni as long as nobody typed it.
 */
export const readBotAddress = (
  kind: BotKind,
  text: string | undefined
): Result<string | undefined, UserError[]> => {
  switch (kind) {
    case 'CALLBACK':
      return readCallback(text ?? '')

    case 'WENI':
      return text?.trim() ? readWeniAddress(text) : ok(undefined)

    case 'POLLING':
      return ok(undefined)
  }
}
