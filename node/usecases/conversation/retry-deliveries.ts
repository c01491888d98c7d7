import type { Result } from 'neverthrow'

import type { HandoffView } from '../../domain/conversation/handoff-view'
import { retryFailed } from '../../domain/conversation/failures/retry-failed'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import type { FailuresOf } from './change-failures'
import { changeFailures } from './change-failures'

/** For the merchant: tries a conversation's failed messages again. `deadline` is in milliseconds since the epoch. */
export const retryDeliveries = (
  ports: Ports,
  about: FailuresOf,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> =>
  changeFailures(
    ports,
    { ...about, did: 'RETRIED', change: retryFailed },
    deadline
  )
