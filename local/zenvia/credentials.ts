import type { Sandbox } from './sandbox'
import { accountOf } from './sandbox'

export interface Credentials {
  apiToken: string
  partnerToken: string
  accountId: string
  /** Active ones first. */
  departmentIds: string[]
}

/** What a merchant, or the VTEX team, copies from Zenvia's pages. */
export const credentialsOf = (sandbox: Sandbox): Credentials => {
  const { apiToken, partnerToken, id } = accountOf(sandbox)

  return {
    apiToken,
    partnerToken,
    accountId: id,
    departmentIds: sandbox.db.departments
      .all()
      .sort((one, other) => other.state - one.state)
      .map((department) => String(department.id)),
  }
}
