import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'

const departmentsSchema = z.array(
  z.object({
    id: idSchema,
    name: z.string().catch(''),
    /** 1 is active. */
    state: z.coerce.number().catch(0),
    agents: z.array(z.unknown()).nullish().catch([]),
  })
)

export interface ZenviaDepartment {
  id: string
  name: string
  active: boolean
  agents: number
}

export const readDepartments = async (
  call: ZenviaCall
): Promise<Result<ZenviaDepartment[], ZenviaFailure>> =>
  (
    await call(
      { method: 'GET', path: '/api/external/departments' },
      departmentsSchema
    )
  ).map((departments) =>
    departments.map(({ id, name, state, agents }) => ({
      id,
      name: name || id,
      active: state === 1,
      agents: agents?.length ?? 0,
    }))
  )
