import { zendeskMemory } from '../module'
import {
  attemptWith,
  changed,
  handoff,
  partnerOver,
  startOf,
} from '../testing/fixtures'
import { startWith } from './testing/start-with'
import { answers, on, scriptedHttp } from '../testing/scripted-http'
import { ManualClock } from '../../../testing/manual-clock'

const users = 'POST /api/v2/users/create_or_update.json'
const tickets = 'POST /api/v2/tickets.json'
const user = answers(201, { user: { id: 7001, name: 'Ana Souza' } })

describe('the user of a handoff', () => {
  const invalid = (details: object) =>
    answers(422, {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details,
    })

  const ticket = on(tickets, answers(201, changed(4014, 9001)))
  const named = {
    external_id: 'wa:5511988887777',
    name: 'Ana Souza',
    skip_verify_email: true,
  }

  it('is found by external id alone: a typed e-mail takes nobody over', async () => {
    const http = scriptedHttp(on(users, user), ticket)

    await startWith(
      http,
      {},
      { shopper: { ...handoff.shopper, email: 'admin@acme.example' } }
    )

    expect(JSON.stringify(http.json(0))).not.toContain('admin@')
    expect(JSON.stringify(http.json(1))).toContain('admin@acme.example')
  })

  it.each([
    { phone: [{ description: 'is not properly formatted' }] },
    { phone: { description: 'not properly formatted', error: 'Invalid' } },
    { base: [{ description: 'no' }] },
  ])('goes without a phone number that Zendesk refuses', async (details) => {
    const http = scriptedHttp(
      on(users, invalid(details)),
      on(users, user),
      ticket
    )

    expect((await startWith(http)).isOk()).toBe(true)
    expect(http.json(0)).toHaveProperty('user.phone')
    expect(http.json(1)).toEqual({ user: named })
  })

  const byExternalId = 'GET /api/v2/users.json?external_id=wa:5511988887777'
  const tooMany = on(users, answers(429, {}, { 'retry-after': '1' }))

  it('is looked for when the account makes more than one a second', async () => {
    const found = answers(200, { users: [{ id: 7001 }] })
    const http = scriptedHttp(tooMany, on(byExternalId, found), ticket)

    expect((await startWith(http)).isOk()).toBe(true)
    expect(http.left()).toEqual([])
  })

  it('is made then, when there is none', async () => {
    const http = scriptedHttp(
      tooMany,
      on(byExternalId, answers(200, { users: [] })),
      on('POST /api/v2/users.json', answers(201, { user: { id: 7001 } })),
      ticket
    )

    expect((await startWith(http)).isOk()).toBe(true)
    expect(http.json(2)).toMatchObject({ user: named })
  })

  it('is remembered: the next handoff of the shopper takes one call', async () => {
    const http = scriptedHttp(on(users, user), ticket, ticket)
    const deps = { memory: zendeskMemory(new ManualClock()) }

    for (const handoffId of ['handoff-1', 'handoff-2']) {
      const partner = partnerOver(http, deps)
      const started = await partner.start(
        startOf(partner, { handoffId }),
        attemptWith()
      )

      expect(started.isOk()).toBe(true)
    }

    expect(http.left()).toEqual([])
  })

  it('is looked up again when it was merged or deleted since', async () => {
    const gone = invalid({ requester: [{ description: 'is invalid' }] })
    const http = scriptedHttp(
      on(users, user),
      on(tickets, gone),
      on(users, answers(201, { user: { id: 7002 } })),
      ticket
    )

    const delivered = await startWith(http)

    expect(delivered._unsafeUnwrap().memory).toMatchObject({
      requesterId: '7002',
    })
    expect(http.requests[3]?.headers?.['idempotency-key']).toBe(
      'live-support-handoff-1-7002'
    )
  })

  it('gives up when nothing is left to go without', async () => {
    const http = scriptedHttp(
      on(users, invalid({ name: [{ description: 'is too short' }] })),
      on(users, invalid({ name: [{ description: 'is too short' }] }))
    )

    expect((await startWith(http))._unsafeUnwrapErr()).toEqual({
      kind: 'REFUSED',
      code: 'zendesk.refused',
      status: 422,
      detail: '422 RecordInvalid: Record validation errors: name: is too short',
    })
  })
})
