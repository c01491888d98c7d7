import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import {
  botPolicies,
  isCovered,
  policyInWords,
} from '../../domain/outbound-policy'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'

const parsed = (text: string): URL | undefined =>
  URL.canParse(text) ? new URL(text) : undefined

/** The bot's address, where a policy of the app lets requests out to. */
export const readBotAddress = (text: string): Result<string, UserError[]> => {
  const url = parsed(text.trim())

  return url && isCovered(botPolicies, url)
    ? ok(url.href)
    : err([
        userError('ADDRESS_NOT_ALLOWED', 'address', {
          addresses: botPolicies.map(policyInWords).join(', '),
        }),
      ])
}
