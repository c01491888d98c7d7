import { z } from 'zod'
import { byClient, deps } from '../testing/fixtures'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { zendeskMemory } from '../module'
import { zendeskClient } from './zendesk-client'
import { ManualClock } from '../../../testing/manual-clock'
import { clientOver, me, write, GET_ME, TOKEN } from './testing/client-calls'

describe('a call by OAuth client', () => {
  const issued = (text: string, more: object = {}) =>
    answers(200, {
      access_token: text,
      token_type: 'bearer',
      scope: 'read write',
      ...more,
    })

  const header = (http: ReturnType<typeof scriptedHttp>, index: number) =>
    http.requests[index]?.headers?.authorization

  it('asks for a token once and keeps it for the next connection', async () => {
    const clock = new ManualClock()
    const script = [
      on(TOKEN, issued('first', { expires_in: 3600 })),
      on(GET_ME, answers(200, {})),
      on(GET_ME, answers(200, {})),
    ]
    const http = scriptedHttp(...script)
    const all = deps(http, { clock, memory: zendeskMemory(clock) })
    const connect = () =>
      zendeskClient({ ...all, tokens: all.memory.tokens }, byClient)

    await connect().within(8000)(me, z.unknown())
    await connect().within(8000)(me, z.unknown())

    expect(http.json(0)).toEqual({
      grant_type: 'client_credentials',
      client_id: 'live-support',
      client_secret: 'client-secret-1234',
      scope: 'read write',
      expires_in: 7200,
    })
    expect(header(http, 1)).toBe('Bearer first')
    expect(header(http, 2)).toBe('Bearer first')
    expect(http.left()).toEqual([])
  })

  it('asks for one token however many calls wait for it', async () => {
    const { http, client } = clientOver(
      [
        on(TOKEN, issued('only')),
        on(GET_ME, answers(200, {})),
        on(GET_ME, answers(200, {})),
      ],
      byClient
    )
    const within = client.within(8000)

    await Promise.all([within(me, z.unknown()), within(me, z.unknown())])

    expect(http.left()).toEqual([])
  })

  it('renews the token a minute before it ends', async () => {
    const clock = new ManualClock()
    const { http, client } = clientOver(
      [
        on(TOKEN, issued('first', { expires_in: 3600 })),
        on(GET_ME, answers(200, {})),
        on(GET_ME, answers(200, {})),
        on(TOKEN, issued('second', { expires_in: 3600 })),
        on(GET_ME, answers(200, {})),
      ],
      byClient,
      { clock }
    )

    await client.within(8000)(me, z.unknown())
    clock.advance(3539_000)
    await client.within(8000)(me, z.unknown())
    clock.advance(1000)
    await client.within(8000)(me, z.unknown())

    expect(header(http, 4)).toBe('Bearer second')
  })

  it('renews the token once when Zendesk refuses it', async () => {
    const { http, client } = clientOver(
      [
        on(TOKEN, issued('first')),
        on(GET_ME, answers(401, { error: 'invalid_token' })),
        on(TOKEN, issued('second')),
        on(GET_ME, answers(200, {})),
      ],
      byClient
    )

    expect((await client.within(8000)(me, z.unknown())).isOk()).toBe(true)
    expect(header(http, 3)).toBe('Bearer second')
  })

  it('gives up when the new token is refused too', async () => {
    const { http, client } = clientOver(
      [
        on(TOKEN, issued('first')),
        on(GET_ME, answers(401, {})),
        on(TOKEN, issued('second')),
        on(GET_ME, answers(401, {})),
      ],
      byClient
    )

    expect(
      (await client.within(8000)(me, z.unknown()))._unsafeUnwrapErr()
    ).toMatchObject({ code: 'zendesk.wrong-credentials' })
    expect(http.left()).toEqual([])
  })

  it.each([
    [
      answers(401, { error: 'invalid_client', error_description: 'unknown' }),
      { kind: 'CONNECTION', code: 'zendesk.wrong-credentials' },
    ],
    [
      answers(400, { error: 'invalid_client' }),
      { kind: 'CONNECTION', code: 'zendesk.wrong-credentials' },
    ],
    [
      answers(400, { error: 'invalid_scope' }),
      { kind: 'CONNECTION', code: 'zendesk.missing-scope' },
    ],
    [
      answers(404, { error: 'Not found' }),
      { kind: 'CONNECTION', code: 'zendesk.unknown-subdomain' },
    ],
    [answers(500), { kind: 'RETRY', ambiguous: false }],
    [noAnswer('AMBIGUOUS'), { kind: 'RETRY', ambiguous: false }],
  ])('tells why no token was had (%#)', async (reply, failure) => {
    const { client } = clientOver([on(TOKEN, reply)], byClient)

    expect(
      (await client.within(8000)(write, z.unknown()))._unsafeUnwrapErr()
    ).toMatchObject(failure)
  })
})
