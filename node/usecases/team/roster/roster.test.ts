import { err, ok } from 'neverthrow'

import type { PartnerRoster } from '../../../ports/partner-team'
import { userError } from '../../../domain/user-error'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import {
  deactivateAgent,
  inviteAgent,
  reactivateAgent,
  readRoster,
} from './roster'

const bia = {
  id: '7',
  name: 'Bia',
  profile: 'AGENT',
  active: true,
} as const

const person = {
  name: 'Caio',
  email: 'caio@livestore.example',
  profile: 'ADMINISTRATOR',
} as const

const prepared = () => {
  const { ports, cloud } = fakePorts()
  const invite = jest.fn(async (): ReturnType<PartnerRoster['invite']> => ok())
  const deactivate = jest.fn(async () => ok<void>(undefined))
  const reactivate = jest.fn(async () => ok<void>(undefined))

  cloud.remotes.ZENVIA.account.listTeam = async () => ok([bia])
  cloud.remotes.ZENVIA.roster = {
    invite,
    access: { deactivate, reactivate },
  }

  return { ports, cloud, invite, deactivate, reactivate }
}

it('lists the people and what can be done', async () => {
  const { ports } = prepared()

  expect((await readRoster(ports, 'ZENVIA'))._unsafeUnwrap()).toEqual({
    members: [bia],
    canInvite: true,
    canDeactivate: true,
    canReactivate: true,
  })
  expect((await readRoster(ports, 'ZENDESK'))._unsafeUnwrap()).toEqual({
    members: [],
    canInvite: false,
    canDeactivate: false,
    canReactivate: false,
  })
})

it('deactivates nobody where this store’s credentials do not allow it', async () => {
  const { ports, cloud, invite } = prepared()

  cloud.remotes.ZENVIA.roster = { invite }

  expect((await readRoster(ports, 'ZENVIA'))._unsafeUnwrap()).toMatchObject({
    canInvite: true,
    canDeactivate: false,
    canReactivate: false,
  })
  expect(
    (await deactivateAgent(ports, 'ZENVIA', '7'))._unsafeUnwrapErr()
  ).toMatchObject([{ code: 'ROSTER_FIXED' }])
})

it('invites, and answers the team as it then is', async () => {
  const { ports, invite } = prepared()
  const invited = await inviteAgent(ports, 'ZENVIA', person)

  expect(invite).toHaveBeenCalledWith(person)
  expect(invited._unsafeUnwrap().members).toEqual([bia])
})

it('deactivates, and takes that back', async () => {
  const { ports, deactivate, reactivate } = prepared()

  await deactivateAgent(ports, 'ZENVIA', '7')

  expect(deactivate).toHaveBeenCalledWith('7')
  expect(reactivate).not.toHaveBeenCalled()

  await reactivateAgent(ports, 'ZENVIA', '7')

  expect(reactivate).toHaveBeenCalledWith('7')
})

it('invites nobody without a name and an address', async () => {
  const { ports, invite } = prepared()
  const refused = await inviteAgent(ports, 'ZENVIA', {
    ...person,
    name: ' ',
    email: 'caio',
  })

  expect(refused._unsafeUnwrapErr()).toMatchObject([
    { code: 'REQUIRED', field: 'name' },
    { code: 'EMAIL_INVALID', field: 'email' },
  ])
  expect(invite).not.toHaveBeenCalled()
})

it('says that a partner does not let its team be changed', async () => {
  const { ports } = prepared()
  const fixed = [userError('ROSTER_FIXED')]
  const invited = await inviteAgent(ports, 'ZENDESK', person)
  const deactivated = await deactivateAgent(ports, 'ZENDESK', '7')
  const reactivated = await reactivateAgent(ports, 'ZENDESK', '7')

  expect(invited._unsafeUnwrapErr()).toEqual(fixed)
  expect(deactivated._unsafeUnwrapErr()).toEqual(fixed)
  expect(reactivated._unsafeUnwrapErr()).toEqual(fixed)
})

it('passes on why the partner refused', async () => {
  const { ports, invite } = prepared()

  invite.mockResolvedValue(
    err({ kind: 'REFUSED', code: 'zenvia.refused', detail: 'taken' })
  )

  const refused = await inviteAgent(ports, 'ZENVIA', person)

  expect(refused._unsafeUnwrapErr()).toEqual([
    userError('zenvia.refused', undefined, { detail: 'taken' }),
  ])
})

it('says that a person is in the team already, however the partner words it', async () => {
  const { ports, cloud, invite } = prepared()

  invite.mockResolvedValue(
    err({ kind: 'REFUSED', code: 'zenvia.refused', detail: 'taken' })
  )
  cloud.remotes.ZENVIA.account.listTeam = async () =>
    ok([{ ...bia, email: 'Caio@livestore.example' }])

  const refused = await inviteAgent(ports, 'ZENVIA', person)

  expect(refused._unsafeUnwrapErr()).toEqual([
    userError('ALREADY_IN_TEAM', 'email'),
  ])
})

it('needs a connection', async () => {
  const { ports } = fakePorts({ ...readySettings(), partners: {} })

  expect((await readRoster(ports, 'ZENVIA'))._unsafeUnwrapErr()).toEqual([
    userError('NOT_CONNECTED'),
  ])
})
