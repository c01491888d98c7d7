import type { Result } from 'neverthrow'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'

/** The erasure of a phone number or a conversation that was begun and is not done, or a new one. */
export const beginErasure = async (
  ports: Pick<Ports, 'erasures' | 'ids' | 'clock'>,
  { of, by }: { of: string; by: string }
): Promise<Result<Erasure, UserError[]>> =>
  (await ports.erasures.read(of)).mapErr(storeUnavailable).map((stored) =>
    stored && stored.doneAt === undefined
      ? stored
      : {
          id: ports.ids.next(),
          by,
          startedAt: nowIn(ports),
          conversations: 0,
          tickets: [],
        }
  )
