import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { OpenConnection } from '../../../ports/partner'
import type { TeamMember } from '../../../ports/partner-account'
import type { PartnerModule } from '../../../ports/partner-module'
import type { PartnerRoster } from '../../../ports/partner-team'
import type { Ports } from '../../../ports/ports'
import { readSettings } from '../../settings/change-settings'
import { connectionFailed } from '../../partner/open-connection/connection-failed'
import { openConnection } from '../../partner/open-connection/open-connection'
import { partnerCallFailed } from '../../partner/open-connection/partner-call-failed'
import type { InvitationInput } from './invitation'
import { readInvitation } from './invitation'

type Reach = Pick<Ports, 'settings' | 'vault' | 'partners'>

export interface Roster {
  members: TeamMember[]
  canInvite: boolean
  canDeactivate: boolean
  canReactivate: boolean
}

type Answer = Promise<Result<Roster, UserError[]>>

const open = async (
  ports: Reach,
  partner: PartnerName
): Promise<Result<OpenConnection, UserError[]>> => {
  const settings = await readSettings(ports)

  return settings.isErr()
    ? err(settings.error)
    : (await openConnection(ports, settings.value, partner)).mapErr(
        connectionFailed
      )
}

const rosterOf = async (
  { capabilities, connectAccount }: PartnerModule,
  connection: OpenConnection
): Answer => {
  const members = await connectAccount(connection).listTeam()
  const { roster } = capabilities
  const changes =
    roster.kind === 'CHANGEABLE' ? roster.open(connection) : undefined
  const hasAccess = changes?.access !== undefined

  return members.mapErr(partnerCallFailed).map((listed) => ({
    members: listed,
    canInvite: changes !== undefined,
    canDeactivate: hasAccess,
    canReactivate: hasAccess,
  }))
}

/** Changes the team by `change`, where the partner's API allows that, and answers the team as it then is. */
const changeRoster = async (
  ports: Reach,
  partner: PartnerName,
  change: (
    roster: PartnerRoster
  ) => Promise<Result<void, DeliveryFailure>> | undefined
): Answer => {
  const module = ports.partners[partner]
  const { roster } = module.capabilities

  if (roster.kind === 'FIXED') {
    return err([userError('ROSTER_FIXED')])
  }

  const opened = await open(ports, partner)

  if (opened.isErr()) {
    return err(opened.error)
  }

  const changed = await change(roster.open(opened.value))

  if (changed === undefined) {
    return err([userError('ROSTER_FIXED')])
  }

  return changed.isErr()
    ? err(partnerCallFailed(changed.error))
    : rosterOf(module, opened.value)
}

/** The people who answer for the store at the partner, and whether they can be changed from here. */
export const readRoster = async (
  ports: Reach,
  partner: PartnerName
): Answer => {
  const opened = await open(ports, partner)

  return opened.isErr()
    ? err(opened.error)
    : rosterOf(ports.partners[partner], opened.value)
}

const isInTeam = async (
  ports: Reach,
  partner: PartnerName,
  address: string
): Promise<boolean> =>
  (await readRoster(ports, partner))
    .map(({ members }) =>
      members.some(
        ({ email }) => email?.toLowerCase() === address.toLowerCase()
      )
    )
    .unwrapOr(false)

/**
 * Invites a person to the partner's workspace. Each partner words in its own way that it has somebody already, so the
 * team is asked.
 */
export const inviteAgent = async (
  ports: Reach,
  partner: PartnerName,
  input: InvitationInput
): Answer => {
  const invitation = readInvitation(input)

  if (invitation.isErr()) return err(invitation.error)

  const { email } = invitation.value
  const invited = await changeRoster(ports, partner, (roster) =>
    roster.invite(invitation.value)
  )

  return invited.isErr() && (await isInTeam(ports, partner, email))
    ? err([userError('ALREADY_IN_TEAM', 'email')])
    : invited
}

/** Takes away a person's access to the partner's workspace. */
export const deactivateAgent = (
  ports: Reach,
  partner: PartnerName,
  memberId: string
): Answer =>
  changeRoster(ports, partner, ({ access }) => access?.deactivate(memberId))

/** Gives a deactivated person access to the partner's workspace again. */
export const reactivateAgent = (
  ports: Reach,
  partner: PartnerName,
  memberId: string
): Answer =>
  changeRoster(ports, partner, ({ access }) => access?.reactivate(memberId))
