import type { EventContext } from '@vtex/api'

import type { Clients } from '../clients'
import { portsOf } from '../composition/ports-of'
import { rotateEncryptionKey } from '../usecases/settings/rotate-encryption-key'

/** The app was installed or upgraded: the clock is set, and secrets get a new key with every version. */
export const setup = async (ctx: EventContext<Clients>): Promise<void> => {
  const ports = portsOf(ctx)

  await ports.schedule.keep()

  const rotated = await rotateEncryptionKey(ports)

  if (rotated.isErr()) {
    ports.log.warn('The encryption key could not be changed', {
      reason: rotated.error.kind,
    })
  }
}
