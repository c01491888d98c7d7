import type { Result } from 'neverthrow'
import { err } from 'neverthrow'
import { z } from 'zod'

import type { Shopper } from '../../../domain/handoff/shopper'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import { idSchema } from '../client/wire'
import { nameOf } from './conversation-summary'

const answerSchema = z.object({ user: z.object({ id: idSchema }) })

type Optional = 'phone' | 'email'

/** The role is left out: new users are end-users, and one who is found by e-mail and works there must not lose the role. */
const userOf = (shopper: Shopper, withheld: ReadonlySet<Optional>) => ({
  external_id: `wa:${shopper.phoneNumber.replace(/\D/g, '')}`,
  name: nameOf(shopper),
  ...(withheld.has('phone') ? {} : { phone: shopper.phoneNumber }),
  ...(withheld.has('email') || !shopper.email ? {} : { email: shopper.email }),
  skip_verify_email: true,
})

/** Which of what we sent Zendesk does not take; all that can be spared when it does not say. */
const offending = (failure: ZendeskFailure): Optional[] => {
  const named = Object.keys(failure.answer?.fields ?? {})
  const spared = (['phone', 'email'] as const).filter((field) =>
    named.includes(field)
  )

  return spared.length > 0 ? spared : ['phone', 'email']
}

/**
 * The shopper's user in Zendesk, found by external id or e-mail, made when there is none. A number or e-mail that the
 * account refuses, or that belongs to somebody else, is left out rather than the shopper left alone.
 */
export const ensureRequester = async (
  call: ZendeskCall,
  shopper: Shopper,
  withheld: ReadonlySet<Optional> = new Set()
): Promise<Result<string, ZendeskFailure>> => {
  const answer = await call(
    {
      method: 'POST',
      path: '/api/v2/users/create_or_update.json',
      json: { user: userOf(shopper, withheld) },
      repeatable: true,
    },
    answerSchema
  )

  if (answer.isOk() || !hasStatus(answer.error, 422)) {
    return answer.map(({ user }) => user.id)
  }

  const less = new Set([...withheld, ...offending(answer.error)])

  return less.size > withheld.size
    ? ensureRequester(call, shopper, less)
    : err(answer.error)
}
