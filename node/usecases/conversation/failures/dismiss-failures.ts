import type { Result } from 'neverthrow'

import { withoutFailures } from '../../../domain/conversation/failures/failures'
import type { HandoffView } from '../../../domain/conversation/handoff-view'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { FailuresOf } from './change-failures'
import { changeFailures } from './change-failures'

/**
 * For the merchant: takes a conversation's failed messages off the list. Its timeline goes on telling of them, and of who did
 * so. `deadline` is in milliseconds since the epoch.
 */
export const dismissFailures = (
  ports: Ports,
  about: FailuresOf,
  deadline: number
): Promise<Result<HandoffView, UserError[]>> =>
  changeFailures(
    ports,
    { ...about, did: 'DISMISSED', change: (record) => withoutFailures(record) },
    deadline
  )
