import { randomBytes, randomUUID } from 'node:crypto'

import type { Ids } from '../../ports/ids'

export const randomIds: Ids = {
  next: () => randomUUID(),
  random: () => Math.random(),
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
}
