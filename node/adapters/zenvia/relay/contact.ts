import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import { identityOf } from '../../../domain/handoff/shopper-identity'
import { nowIn } from '../../../ports/clock'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import { conversationSummary } from '../../../messages/conversation-summary'
import { customerOf } from './customer'
import type { ZenviaContext } from './context'

const contactSchema = z.object({ interaction_hash: idSchema.optional() })

/** Zenvia wants an e-mail of every contact; shoppers on WhatsApp need have none. No mail ever goes to this domain. */
const standInEmail = (identity: string): string =>
  `${identity.replace(/[^\w.-]/g, '')}@whatsapp.invalid`

/** Leaves the request as a contact, to be answered later. Zenvia reports nothing more about it, so the bot goes on at once. */
export const leaveContact = async (
  context: ZenviaContext,
  start: StartCommand,
  { departmentId, attempt }: { departmentId: string; attempt: Attempt }
): Promise<Result<Delivered, ZenviaFailure>> => {
  const { shopper } = start
  const left = await context.calls(attempt.timeoutMs)(
    {
      method: 'POST',
      path: '/core/api/v1/offcontact',
      json: {
        department_id: Number(departmentId),
        content: conversationSummary(start),
        customer: {
          ...customerOf(shopper),
          email: shopper.email ?? standInEmail(identityOf(shopper)),
        },
      },
    },
    contactSchema
  )

  return left.map(({ interaction_hash: hash }) => ({
    memory: {},
    ...(hash === undefined ? {} : { partnerReference: hash }),
    maybeDoubled: attempt.ambiguous,
    updates: [
      {
        kind: 'closed',
        id: 'contact',
        at: nowIn(context),
        reason: 'NO_AGENT_AVAILABLE',
      },
    ],
  }))
}
