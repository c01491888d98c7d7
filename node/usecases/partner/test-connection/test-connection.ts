import { isDeepStrictEqual } from 'node:util'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type {
  PartnerSettings,
  Settings,
} from '../../../domain/settings/settings'
import type { UserError } from '../../../domain/user-error'
import type { OpenConnection } from '../../../ports/partner'
import type {
  ConnectionCheck,
  Department,
  PartnerAccount,
} from '../../../ports/partner-account'
import type { Ports } from '../../../ports/ports'
import { readSettings } from '../../settings/change-settings'
import { connectionFailed } from '../open-connection/connection-failed'
import { openConnection } from '../open-connection/open-connection'
import { noteProof } from '../health/note-proof'
import { openDraft } from './open-draft'

interface TestRequest {
  partner: PartnerName
  /** What is typed and not saved yet; absent to test what is stored. */
  typed?: unknown
}

interface ConnectionTest {
  /** No check failed; warnings do not count. */
  passed: boolean
  checks: ConnectionCheck[]
  /** What the connection lets be chosen. */
  departments: Department[]
}

type Checked = Pick<ConnectionTest, 'checks' | 'departments'>

/** Who did not answer is not asked again. */
const check = async (account: PartnerAccount): Promise<Checked> => {
  const checks = await account.test()
  const answers = checks.some(({ status }) => status === 'PASSED')
  const departments = answers ? await account.listDepartments() : ok([])

  return { checks, departments: departments.unwrapOr([]) }
}

/** Whether the checks still find what is noted as the connection's problem. */
const isStillThere = (
  { checks }: Checked,
  { problem }: PartnerSettings
): boolean =>
  problem !== undefined && checks.some(({ code }) => code === problem.code)

const openTested = async (
  ports: Ports,
  settings: Settings,
  { partner, typed }: TestRequest
): Promise<Result<OpenConnection, UserError[]>> =>
  typed === undefined
    ? (await openConnection(ports, settings, partner)).mapErr(connectionFailed)
    : openDraft(ports, settings, { partner, input: typed })

/** Whether a test of a connection is one of what is stored: what is typed may be just that. */
const isStored = async (
  ports: Ports,
  settings: Settings,
  { partner, typed }: TestRequest,
  tested: OpenConnection
): Promise<boolean> =>
  typed === undefined ||
  (await openConnection(ports, settings, partner))
    .map((stored) => isDeepStrictEqual(stored, tested))
    .unwrapOr(false)

/**
 * Tries what is stored or, when something is typed, that over what is stored; what is typed stays in memory. A stored
 * connection that passes counts as proven.
 */
export const testConnection = async (
  ports: Ports,
  request: TestRequest
): Promise<Result<ConnectionTest, UserError[]>> => {
  const { partner } = request
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const stored = settings.value.partners[partner]
  const opened = await openTested(ports, settings.value, request)

  if (opened.isErr()) {
    return err(opened.error)
  }

  const found = await check(
    ports.partners[partner].connectAccount(opened.value)
  )
  const passed = found.checks.every(({ status }) => status !== 'FAILED')

  if (
    passed &&
    stored &&
    !isStillThere(found, stored) &&
    (await isStored(ports, settings.value, request, opened.value))
  ) {
    await noteProof(ports, partner, stored)
  }

  return ok({ passed, ...found })
}
