import type { EventContext } from '@vtex/api'
import { APP } from '@vtex/api'
import { z } from 'zod'

import type { Clients } from '../clients'
import { portsOf } from '../composition/ports-of'
import { rotateEncryptionKey } from '../usecases/settings/rotate-encryption-key'

const bodyShape = z.object({ to: z.object({ id: z.string() }) })

const nameOf = (appId: string): string => appId.split('@')[0] ?? ''

/** VTEX tells every app of every app that is installed, updated or removed in the account. */
const isOwnArrival = (body: unknown): boolean => {
  const { data } = bodyShape.safeParse(body)

  return data !== undefined && nameOf(data.to.id) === nameOf(APP.ID)
}

/** The app was installed or upgraded: the clock is set, and secrets get a new key with every version. */
export const setup = async (ctx: EventContext<Clients>): Promise<void> => {
  if (!isOwnArrival(ctx.body)) return

  const ports = portsOf(ctx)

  await ports.schedule.keep()

  const rotated = await rotateEncryptionKey(ports)

  if (rotated.isErr()) {
    ports.log.warn('The encryption key could not be changed', {
      reason: rotated.error.kind,
    })
  }
}
