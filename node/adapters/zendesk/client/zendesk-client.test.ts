import { z } from 'zod'
import { byToken } from '../testing/fixtures'
import { answers, noAnswer, on } from '../testing/scripted-http'
import { ManualClock } from '../../../testing/manual-clock'
import { FakeLog } from '../../../testing/fake-log'
import { clientOver, me, write, call, GET_ME } from './testing/client-calls'

describe('a call by API token', () => {
  it('shows the e-mail and the token', async () => {
    const { http } = await call([on(GET_ME, answers(200, {}))])
    const { authorization } = http.requests[0]?.headers ?? {}

    expect(
      Buffer.from(authorization?.split(' ')[1] ?? '', 'base64').toString()
    ).toBe('ana@acme.example/token:api-token-1234')
  })

  it('is not made without a token', async () => {
    const { client } = clientOver([], { ...byToken, secrets: {} })
    const answer = await client.within(8000)(me, z.unknown())

    expect(answer._unsafeUnwrapErr()).toMatchObject({
      kind: 'CONNECTION',
      code: 'zendesk.wrong-credentials',
    })
  })

  it('writes blanks and lists into the address so that all servers read them', async () => {
    const { http } = await call(
      [on('GET /x?q=a b&role[]=agent&role[]=admin', answers(200))],
      {
        method: 'GET',
        path: '/x',
        query: { q: 'a b', 'role[]': ['agent', 'admin'] },
      }
    )

    expect(http.requests[0]?.url).toContain('q=a%20b&role%5B%5D=agent')
  })
})

describe('what a refusal means', () => {
  const noHelpDesk = {
    error: { title: 'No help desk at acme.zendesk.com', message: 'There is…' },
  }

  it.each([
    [401, { error: "Couldn't authenticate you" }, 'zendesk.wrong-credentials'],
    [
      403,
      {
        error: 'Forbidden',
        description: 'You are missing the following required scopes: read',
      },
      'zendesk.missing-scope',
    ],
    [403, { error: { title: 'Forbidden' } }, 'zendesk.forbidden'],
    [403, '', 'zendesk.forbidden'],
    [404, noHelpDesk, 'zendesk.unknown-subdomain'],
    [404, '<html>No help desk here</html>', 'zendesk.unknown-subdomain'],
    [301, '', 'zendesk.unknown-subdomain'],
  ])('%s %j stops the connection', async (status, body, code) => {
    const { answer } = await call([on(GET_ME, answers(status, body))])

    expect(answer._unsafeUnwrapErr()).toMatchObject({
      kind: 'CONNECTION',
      code,
    })
  })

  it.each([
    [
      422,
      {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { phone: [{ description: 'Phone: is too long' }] },
      },
      '422 RecordInvalid: Record validation errors: phone: Phone: is too long',
    ],
    [
      400,
      {
        errors: [
          { code: 'InvalidTriggerCategory', title: 'Name cannot be blank' },
        ],
      },
      '400 InvalidTriggerCategory: Name cannot be blank',
    ],
    [
      400,
      { error: { title: 'Invalid attribute', message: 'You passed a list' } },
      '400 Invalid attribute: You passed a list',
    ],
    [
      404,
      { error: 'RecordNotFound', description: 'Not found' },
      '404 RecordNotFound: Not found',
    ],
    [413, 'too large', '413'],
  ])(
    '%s is final and told in Zendesk’s words',
    async (status, body, detail) => {
      const { answer } = await call([on(GET_ME, answers(status, body))])

      expect(answer._unsafeUnwrapErr()).toMatchObject({
        kind: 'REFUSED',
        code: 'zendesk.refused',
        detail,
      })
    }
  )

  it.each([
    ['a read without an answer', me, noAnswer('AMBIGUOUS'), false],
    ['a write without an answer', write, noAnswer('AMBIGUOUS'), true],
    ['a write that never left', write, noAnswer('NOT_SENT'), false],
    ['a read that broke', me, answers(500), false],
    ['a write that broke', write, answers(503), true],
    ['a write in conflict', write, answers(409), false],
    ['a write too many', write, answers(429), false],
    ['a write sent elsewhere for now', write, answers(302), true],
    ['a read that a firewall stops', me, answers(403, '<html>'), false],
    [
      'a ticket that is answered with a page',
      { method: 'GET', path: '/api/v2/tickets/1.json' } as const,
      answers(404, '<html>'),
      false,
    ],
    ['a write that a firewall stops', write, answers(403, '<html>'), true],
    [
      'a repeatable write that broke',
      { ...write, repeatable: true },
      answers(500),
      false,
    ],
  ])('%s is tried again', async (_, request, reply, ambiguous) => {
    const name = `${request.method} ${request.path}`
    const { answer } = await call([on(name, reply)], request)

    expect(answer._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous,
    })
  })

  it('is read from the text, whatever the content type says', async () => {
    const { client } = clientOver([
      on(GET_ME, answers(200, { a: 1 }, { 'content-type': 'text/plain' })),
    ])
    const answer = await client.within(8000)(me, z.object({ a: z.number() }))

    expect(answer._unsafeUnwrap()).toEqual({ a: 1 })
  })

  it('is cut when it is long, and never repeats a secret', async () => {
    const echo = `Bearer abc.def api-token-1234 ${'x'.repeat(1000)}`
    const log = new FakeLog()
    const { answer } = await call(
      [on(GET_ME, answers(400, { error: 'Bad', description: echo }))],
      me,
      { log }
    )
    const { detail } = answer._unsafeUnwrapErr()

    expect(detail.length).toBeLessThan(320)
    expect(detail).toContain('Bearer •••')
    expect(detail).not.toContain('api-token-1234')
    expect(JSON.stringify(log.lines)).not.toContain('x'.repeat(10))
    expect(log.lines).toEqual([
      {
        level: 'warn',
        message: 'Zendesk did not do as asked',
        fields: {
          method: 'GET',
          path: '/api/v2/users/me.json',
          kind: 'REFUSED',
          status: 400,
        },
      },
    ])
  })

  it('is logged when Zendesk drops a part of what was sent', async () => {
    const log = new FakeLog()

    await call(
      [
        on(
          GET_ME,
          answers(200, {}, { 'x-zendesk-api-warn': ':unpermitted_keys=>[x]' })
        ),
      ],
      me,
      { log }
    )

    expect(log.lines[0]?.fields?.warning).toBe(':unpermitted_keys=>[x]')
  })

  it('makes no call when no time is left', async () => {
    const clock = new ManualClock()
    const { client } = clientOver([], byToken, { clock })
    const within = client.within(1000)

    clock.advance(1000)

    expect((await within(me, z.unknown()))._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
    })
  })
})
