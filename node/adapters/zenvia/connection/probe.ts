import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ZenviaFailure } from '../client/failure'
import type { ZenviaCall } from '../client/zenvia-client'
import { readDepartments } from '../team/departments'
import type { ZenviaConnection } from './connection'

const unusable = (code: string): ZenviaFailure => ({
  kind: 'CONNECTION',
  code,
  detail: 'The department cannot take interactions',
})

/** Whether a start would find its way: the token is taken, and the chosen department is there and active. */
export const probeConnection = async (
  call: ZenviaCall,
  { departmentId }: ZenviaConnection
): Promise<Result<void, ZenviaFailure>> => {
  if (departmentId === undefined) return err(unusable('zenvia.no-department'))

  const departments = await readDepartments(call)

  return departments.andThen((all) => {
    const chosen = all.find(({ id }) => id === departmentId)

    if (!chosen) return err(unusable('zenvia.department-gone'))

    return chosen.active
      ? ok(undefined)
      : err(unusable('zenvia.department-inactive'))
  })
}
