import { z } from 'zod'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import type { JsonObject } from '../../../domain/json'
import { isId } from '../client/wire'
import type { ZenviaConnection } from '../connection/connection'

const frozenSchema = z.object({
  departmentId: z.string().optional(),
  /** The department is the connection's: that it is gone is for the merchant to mend. */
  isOwnDepartment: z.boolean(),
  /** The connection's, where the bot named another. */
  ownDepartmentId: z.string().optional(),
})

export type FrozenStart = z.infer<typeof frozenSchema>

export const parseFrozenStart = (frozen: JsonObject): FrozenStart =>
  frozenSchema.parse(frozen)

/** The department in which the interaction starts, fixed when the request is accepted: the bot's choice, else the merchant's. */
export const freezeStart = (
  { departmentId }: Pick<StartCommand, 'departmentId'>,
  connection: ZenviaConnection
): FrozenStart & JsonObject => {
  const { departmentId: own } = connection

  if (isId(departmentId)) {
    return {
      departmentId,
      isOwnDepartment: false,
      ...(own === undefined ? {} : { ownDepartmentId: own }),
    }
  }

  return {
    ...(own === undefined ? {} : { departmentId: own }),
    isOwnDepartment: true,
  }
}
