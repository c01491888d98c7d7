import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { PartnerAccount, TeamMember } from '../../../ports/partner'
import type { PartnerRoster } from '../../../ports/partner-team'
import type { Ports } from '../../../ports/ports'
import { readSettings } from '../../settings/change-settings'
import { openPartnerAccount } from '../../partner/open-connection/open-partner-account'
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

const openAccount = async (
  ports: Reach,
  partner: PartnerName
): Promise<Result<PartnerAccount, UserError[]>> => {
  const settings = await readSettings(ports)

  return settings.isErr()
    ? err(settings.error)
    : openPartnerAccount(ports, settings.value, partner)
}

const rosterOf = async (setup: PartnerAccount): Answer => {
  const members = await setup.listTeam()

  return members.mapErr(partnerCallFailed).map((listed) => ({
    members: listed,
    canInvite: setup.roster?.invite !== undefined,
    canDeactivate: setup.roster?.deactivate !== undefined,
    canReactivate: setup.roster?.reactivate !== undefined,
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
  const setup = await openAccount(ports, partner)

  if (setup.isErr()) {
    return err(setup.error)
  }

  const changed = await change(setup.value.roster ?? {})

  if (!changed) {
    return err([userError('ROSTER_FIXED')])
  }

  return changed.isErr()
    ? err(partnerCallFailed(changed.error))
    : rosterOf(setup.value)
}

/** The people who answer for the store at the partner, and whether they can be changed from here. */
export const readRoster = async (
  ports: Reach,
  partner: PartnerName
): Answer => {
  const setup = await openAccount(ports, partner)

  return setup.isErr() ? err(setup.error) : rosterOf(setup.value)
}

/** Invites a person to the partner's desk. */
export const inviteAgent = async (
  ports: Reach,
  partner: PartnerName,
  input: InvitationInput
): Answer => {
  const invitation = readInvitation(input)

  return invitation.isErr()
    ? err(invitation.error)
    : changeRoster(ports, partner, (roster) =>
        roster.invite?.(invitation.value)
      )
}

/** Takes away a person's access to the partner's desk. */
export const deactivateAgent = (
  ports: Reach,
  partner: PartnerName,
  memberId: string
): Answer =>
  changeRoster(ports, partner, (roster) => roster.deactivate?.(memberId))

/** Gives a deactivated person access to the partner's desk again. */
export const reactivateAgent = (
  ports: Reach,
  partner: PartnerName,
  memberId: string
): Answer =>
  changeRoster(ports, partner, (roster) => roster.reactivate?.(memberId))
