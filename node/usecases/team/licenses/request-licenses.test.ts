import { err, ok } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { TeamMember } from '../../../ports/partner-account'
import type { LicenseChange } from '../../../ports/partner-team'
import { userError } from '../../../domain/user-error'
import { readLicenseUsage } from './read-license-usage'
import { offer } from '../../../testing/capability'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { answerLicenseRequest } from './answer-license-request'
import { cancelLicenseRequest } from './cancel-license-request'
import { requestLicenses } from './request-licenses'

const ana = 'ana@livestore.example'
const vtex = 'joana@vtex.com'

const person = (
  name: string,
  profile: TeamMember['profile'] = 'AGENT',
  active = true
): TeamMember => ({ id: name, name, profile, active })

const prepared = (settings = readySettings()) => {
  const { ports, cloud } = fakePorts(settings)
  const ask = (quantity: number, partner: 'ZENVIA' | 'ZENDESK' = 'ZENVIA') =>
    requestLicenses(ports, { partner, quantity, by: ana })
  const usage = async (partner: 'ZENVIA' | 'ZENDESK' = 'ZENVIA') =>
    (await readLicenseUsage(ports, partner))._unsafeUnwrap()
  const zenvia = cloud.remotes.ZENVIA

  return { ports, cloud, ask, usage, zenvia }
}

describe('requestLicenses', () => {
  it('asks the VTEX team where the connection cannot change the number', async () => {
    const { cloud, ask, usage } = prepared()

    expect((await ask(5)).isOk()).toBe(true)
    expect(await usage()).toMatchObject({
      requested: 5,
      applied: undefined,
      history: [
        { state: 'REQUESTED', quantity: 5, at: cloud.clock.iso(), by: ana },
      ],
    })
    expect(cloud.mail.sent).toMatchObject([
      {
        subject: 'Licenses at Zenvia: livestore',
        lines: ['Licenses: 5', `Asked for by: ${ana}`],
      },
    ])
  })

  it('asks for the same number once', async () => {
    const { cloud, ask, usage } = prepared()

    await ask(5)
    await ask(5)
    await ask(6)

    expect((await usage()).history).toMatchObject([
      { quantity: 5 },
      { quantity: 6 },
    ])
    expect(cloud.mail.sent).toHaveLength(2)
  })

  it('asks before there is a connection, as a store that begins must', async () => {
    const { ask, usage } = prepared({ ...readySettings(), partners: {} })

    expect((await ask(5)).isOk()).toBe(true)
    expect(await usage()).toMatchObject({
      requested: 5,
      activeAgents: undefined,
      activeAdministrators: undefined,
      errors: [userError('NOT_CONNECTED')],
    })
  })

  it('applies the number at once where the connection can', async () => {
    const { cloud, ask, usage, zenvia } = prepared()
    const change = jest.fn(async () => ok<LicenseChange>({ quantity: 8 }))

    zenvia.changeLicenses = change
    await ask(8)

    expect(change).toHaveBeenCalledWith(8)
    expect(await usage()).toMatchObject({ requested: 8, applied: 8 })
    expect(cloud.mail.sent).toEqual([])
  })

  it('asks the VTEX team where the partner shows another number than it was given', async () => {
    const { cloud, ask, usage, zenvia } = prepared()

    zenvia.changeLicenses = async () => ok<LicenseChange>({ quantity: 7 })
    await ask(8)

    expect(await usage()).toMatchObject({
      requested: 8,
      applied: 7,
      history: [{ state: 'APPLIED' }, { state: 'REQUESTED', quantity: 8 }],
    })
    expect(cloud.mail.sent).toHaveLength(1)
  })

  it('takes the number that the merchant states where the partner tells none', async () => {
    const { ports, cloud, ask, usage } = prepared()

    offer(ports.partners.ZENDESK, { licenses: { kind: 'STATED' } })
    await ask(3, 'ZENDESK')

    expect(await usage('ZENDESK')).toMatchObject({ requested: 3, applied: 3 })
    expect(await usage('ZENVIA')).toMatchObject({ history: [] })
    expect(cloud.mail.sent).toEqual([])
  })

  it('notes nothing when the partner refuses', async () => {
    const { ask, usage, zenvia } = prepared()
    const failure: DeliveryFailure = {
      kind: 'CONNECTION',
      code: 'zenvia.wrong-partner-token',
      detail: 'Invalid token',
    }

    zenvia.changeLicenses = async () => err(failure)

    expect((await ask(8))._unsafeUnwrapErr()).toEqual([
      userError(failure.code, undefined, { detail: failure.detail }),
    ])
    expect((await usage()).history).toEqual([])
  })

  it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses %s', async (quantity) => {
    const { ask, usage } = prepared()

    expect((await ask(quantity))._unsafeUnwrapErr()).toEqual([
      userError('HEADCOUNT_INVALID', 'quantity', { max: 10_000 }),
    ])
    expect((await usage()).history).toEqual([])
  })

  it.each([1, 10_000])('takes %s', async (quantity) => {
    expect((await prepared().ask(quantity)).isOk()).toBe(true)
  })

  it('stands though no e-mail could be sent', async () => {
    const { cloud, ask, usage } = prepared()

    cloud.mail.faults.next('send', {
      detail: 'The message center answered 503',
    })

    expect((await ask(5)).isOk()).toBe(true)
    expect(await usage()).toMatchObject({ requested: 5 })
    expect(cloud.log.lines).toMatchObject([{ level: 'error' }])
  })
})

describe('answerLicenseRequest', () => {
  it('puts what was asked for in force', async () => {
    const { ports, ask, usage } = prepared()

    await ask(5)
    await answerLicenseRequest(ports, {
      partner: 'ZENVIA',
      confirmed: true,
      by: vtex,
    })

    expect(await usage()).toMatchObject({
      requested: 5,
      applied: 5,
      history: [{ state: 'REQUESTED' }, { state: 'CONFIRMED', by: vtex }],
    })
  })

  it('applies it where the connection can do so by now', async () => {
    const { ports, ask, usage, zenvia } = prepared()
    const change = jest.fn(async () => ok<LicenseChange>({}))

    await ask(5)
    zenvia.changeLicenses = change
    await answerLicenseRequest(ports, {
      partner: 'ZENVIA',
      confirmed: true,
      by: vtex,
    })

    expect(change).toHaveBeenCalledWith(5)
    expect((await usage()).history).toMatchObject([
      { state: 'REQUESTED' },
      { state: 'APPLIED', quantity: 5, by: vtex },
    ])
  })

  it('leaves the request open when the partner refuses', async () => {
    const { ports, ask, usage, zenvia } = prepared()
    const failure: DeliveryFailure = {
      kind: 'REFUSED',
      code: 'zenvia.refused',
      detail: 'Account not found',
    }

    await ask(5)
    zenvia.changeLicenses = async () => err(failure)

    const answered = await answerLicenseRequest(ports, {
      partner: 'ZENVIA',
      confirmed: true,
      by: vtex,
    })

    expect(answered._unsafeUnwrapErr()).toMatchObject([
      { code: 'zenvia.refused' },
    ])
    expect((await usage()).history).toMatchObject([{ state: 'REQUESTED' }])
  })

  it('leaves in force what was there when it refuses', async () => {
    const { ports, ask, usage } = prepared()
    const answer = (confirmed: boolean) =>
      answerLicenseRequest(ports, { partner: 'ZENVIA', confirmed, by: vtex })

    await ask(5)
    await answer(true)
    await ask(50)
    await answer(false)

    expect(await usage()).toMatchObject({ requested: 50, applied: 5 })
    expect((await answer(true))._unsafeUnwrapErr()).toEqual([
      userError('NOTHING_ASKED'),
    ])
  })

  it.each([ana, 'unknown', 'eve@notvtex.com', 'eve@vtex.com.evil.example'])(
    'is not for %s',
    async (by) => {
      const { ports, ask } = prepared()

      await ask(5)

      const refused = await answerLicenseRequest(ports, {
        partner: 'ZENVIA',
        confirmed: true,
        by,
      })

      expect(refused._unsafeUnwrapErr()).toEqual([userError('VTEX_TEAM_ONLY')])
    }
  )
})

describe('cancelLicenseRequest', () => {
  it('takes back what nobody has answered, and tells the VTEX team', async () => {
    const { ports, cloud, ask, usage } = prepared()

    await ask(5)
    await cancelLicenseRequest(ports, { partner: 'ZENVIA', by: ana })

    expect((await usage()).history).toMatchObject([
      { state: 'REQUESTED' },
      { state: 'CANCELLED', quantity: 5, by: ana },
    ])
    expect(cloud.mail.sent).toHaveLength(2)
    expect(cloud.mail.sent[1]).toMatchObject({
      lines: [`Cancelled by: ${ana}`],
    })
  })

  it('has nothing to take back once it was answered', async () => {
    const { ports, cloud, ask } = prepared()

    await ask(5)
    await answerLicenseRequest(ports, {
      partner: 'ZENVIA',
      confirmed: true,
      by: vtex,
    })

    const late = await cancelLicenseRequest(ports, {
      partner: 'ZENVIA',
      by: ana,
    })

    expect(late._unsafeUnwrapErr()).toEqual([userError('NOTHING_ASKED')])
    expect(cloud.mail.sent).toHaveLength(1)
  })

  it('lets the store ask for the same number again', async () => {
    const { ports, ask, usage } = prepared()

    await ask(5)
    await cancelLicenseRequest(ports, { partner: 'ZENVIA', by: ana })
    await ask(5)

    expect((await usage()).history).toHaveLength(3)
  })
})

describe('readLicenseUsage', () => {
  it('counts who is active, and names them when they are too many', async () => {
    const { ports, ask, usage, zenvia } = prepared()

    zenvia.account.listTeam = async () =>
      ok([
        person('Ana'),
        person('Bia'),
        person('Caio', 'ADMINISTRATOR'),
        person('Davi', 'AGENT', false),
      ])
    offer(ports.partners.ZENVIA, { licenses: { kind: 'STATED' } })
    await ask(3)

    expect(await usage()).toMatchObject({
      activeAgents: 2,
      activeAdministrators: 1,
      overLicense: [],
    })

    await ask(2)

    expect((await usage()).overLicense).toEqual(['Ana', 'Bia', 'Caio'])
  })

  it('calls nobody an administrator where the partner tells no profiles, and names too many all the same', async () => {
    const { ports, ask, usage, zenvia } = prepared()
    const active = true

    zenvia.account.listTeam = async () =>
      ok([
        { id: '1', name: 'Ana', active },
        { id: '2', name: 'Bia', active },
      ])
    offer(ports.partners.ZENVIA, { licenses: { kind: 'STATED' } })
    await ask(1)

    expect(await usage()).toMatchObject({
      activeAgents: 2,
      activeAdministrators: undefined,
      overLicense: ['Ana', 'Bia'],
    })
  })

  it('shows the licenses though the people cannot be counted', async () => {
    const { ask, usage, zenvia } = prepared()

    zenvia.account.listTeam = async () =>
      err({ kind: 'RETRY', ambiguous: false, detail: 'no answer' })
    await ask(5)

    expect(await usage()).toMatchObject({
      requested: 5,
      errors: [{ code: 'PARTNER_UNREACHABLE' }],
    })
  })
})
