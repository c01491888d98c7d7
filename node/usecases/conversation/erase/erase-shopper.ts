import type { Result } from 'neverthrow'

import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { ErasureProgress } from './erase'
import { erase } from './erase'
import { conversationsOf } from './conversations-of'
import { unreadableFilesOfShopper } from './unreadable-files'

interface EraseShopper {
  /** E.164. */
  phoneNumber: string
  by: string
  /** Milliseconds since the epoch. */
  deadline: number
}

/** Erases a shopper's conversations. To be called again until it is done. */
export const eraseShopper = (
  ports: Ports,
  { phoneNumber, by, deadline }: EraseShopper
): Promise<Result<ErasureProgress, UserError[]>> =>
  erase(ports, {
    of: phoneNumber,
    by,
    deadline,
    find: (after) => conversationsOf(ports, phoneNumber, after),
    findUnreadable: () => unreadableFilesOfShopper(ports, phoneNumber),
  })
