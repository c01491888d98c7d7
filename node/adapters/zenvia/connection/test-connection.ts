import type { ConnectionCheck } from '../../../ports/partner-account'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'
import type { ZenviaDepartment } from '../team/departments'
import { readDepartments } from '../team/departments'
import type { PartnerAccess } from '../team/account-agents'
import type { ZenviaConnection } from './connection'

const ids = {
  address: 'zenvia.address',
  token: 'zenvia.token',
  departments: 'zenvia.departments',
  department: 'zenvia.department',
  agents: 'zenvia.agents',
  partnerToken: 'zenvia.partner-token',
} as const

const passed = (id: string): ConnectionCheck => ({ id, status: 'PASSED' })

const skipped = (id: string): ConnectionCheck => ({ id, status: 'SKIPPED' })

const failed = (
  id: string,
  code: string,
  values?: ConnectionCheck['values']
): ConnectionCheck => ({
  id,
  status: 'FAILED',
  code,
  ...(values ? { values } : {}),
})

const afterFailure = (failure: ZenviaFailure): ConnectionCheck[] => {
  const rest = [ids.departments, ids.department, ids.agents].map(skipped)

  switch (failure.kind) {
    case 'CONNECTION':
      return [passed(ids.address), failed(ids.token, failure.code), ...rest]

    case 'RETRY':
    case 'REFUSED':
    case 'ENDED':
      return [
        failed(ids.address, 'zenvia.unreachable', { detail: failure.detail }),
        skipped(ids.token),
        ...rest,
      ]
  }
}

const checkDepartment = (
  chosen: string,
  departments: ZenviaDepartment[]
): ConnectionCheck[] => {
  const department = departments.find(({ id }) => id === chosen)

  if (!department) {
    return [
      failed(ids.department, 'zenvia.department-gone'),
      skipped(ids.agents),
    ]
  }

  const { name, active, agents } = department

  if (!active) {
    return [
      failed(ids.department, 'zenvia.department-inactive', { name }),
      skipped(ids.agents),
    ]
  }

  return [
    passed(ids.department),
    agents > 0
      ? passed(ids.agents)
      : failed(ids.agents, 'zenvia.no-agent', { name }),
  ]
}

/** It is chosen once the token has listed the departments. */
const notChosen: ConnectionCheck[] = [
  { id: ids.department, status: 'WARNING', code: 'zenvia.no-department' },
  skipped(ids.agents),
]

const checkDepartments = (
  { departmentId }: ZenviaConnection,
  departments: ZenviaDepartment[]
): ConnectionCheck[] => {
  if (!departments.some(({ active }) => active)) {
    return [
      failed(ids.departments, 'zenvia.no-active-department'),
      skipped(ids.department),
      skipped(ids.agents),
    ]
  }

  return [
    passed(ids.departments),
    ...(departmentId === undefined
      ? notChosen
      : checkDepartment(departmentId, departments)),
  ]
}

const checkPartner = async (
  partner: PartnerAccess | undefined
): Promise<ConnectionCheck[]> => {
  if (!partner) return []

  const read = await partner.call(
    {
      method: 'GET',
      path: '/partner/api/agents',
      query: { account_id: partner.accountId, limit: '1' },
    },
    anySchema
  )

  return [
    read.match(
      () => passed(ids.partnerToken),
      (failure) => ({
        // Conversations flow without it.
        ...(failure.kind === 'RETRY'
          ? failed(ids.partnerToken, 'zenvia.unreachable', {
              detail: failure.detail,
            })
          : failed(ids.partnerToken, 'zenvia.wrong-partner-token')),
        status: 'WARNING',
      })
    ),
  ]
}

/** Tells apart what can be wrong with a connection, from the address to the people behind it. */
export const testConnection = async (
  call: ZenviaCall,
  connection: ZenviaConnection,
  partner: PartnerAccess | undefined
): Promise<ConnectionCheck[]> => {
  const departments = await readDepartments(call)

  if (departments.isErr()) return afterFailure(departments.error)

  return [
    passed(ids.address),
    passed(ids.token),
    ...checkDepartments(connection, departments.value),
    ...(await checkPartner(partner)),
  ]
}
