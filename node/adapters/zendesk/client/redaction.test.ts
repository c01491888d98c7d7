import { z } from 'zod'

import { byClient, byToken, deps } from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, on, scriptedHttp } from '../testing/scripted-http'
import { zendeskClient } from './zendesk-client'

const getMe = 'GET /api/v2/users/me.json'
const token = 'POST /oauth/tokens'

const detailOf = async (script: Exchange[], connection = byToken) => {
  const all = deps(scriptedHttp(...script))
  const client = zendeskClient(
    { ...all, tokens: all.memory.tokens },
    connection
  )
  const answer = await client.within(8000)(
    { method: 'GET', path: '/api/v2/users/me.json' },
    z.unknown()
  )

  return answer._unsafeUnwrapErr().detail
}

const pair = 'ana@acme.example/token:api-token-1234'

it.each([
  ['the token', 'api-token-1234'],
  ['the credentials without their scheme', pair],
  ['the header', Buffer.from(pair).toString('base64')],
])('never repeats %s, whole or cut', async (_what, sent) => {
  const error = `${'x'.repeat(290 - sent.length)} ${sent} ${sent}`
  const detail = await detailOf([on(getMe, answers(400, { error }))])

  expect(detail).toContain('•••')
  expect(detail).not.toContain('api-toke')
  expect(detail).not.toContain(sent.slice(-8))
})

it('never repeats the token that it was given', async () => {
  const script = [
    on(token, answers(200, { access_token: 'access-token-5678' })),
    on(getMe, answers(400, { error: 'Bad access-token-5678' })),
  ]

  expect(await detailOf(script, byClient)).toBe('400 Bad •••')
})

it('never repeats the secret of a client that Zendesk refuses', async () => {
  const echo = {
    error: 'invalid_client',
    error_description: 'client-secret-1234',
  }

  expect(await detailOf([on(token, answers(401, echo))], byClient)).toBe(
    '401 invalid_client: •••'
  )
})
