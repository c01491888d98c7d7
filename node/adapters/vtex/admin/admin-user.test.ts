import { err, ok } from 'neverthrow'

import type { HttpAnswer, HttpRequest } from '../../../ports/outbound-http'
import { readAdminUser } from './admin-user'

const ask = async (answer: Partial<HttpAnswer> | 'silent') => {
  const requests: HttpRequest[] = []
  const user = await readAdminUser(
    {
      request: async (request) => {
        requests.push(request)

        return answer === 'silent'
          ? err({ kind: 'AMBIGUOUS', detail: 'silent' })
          : ok({ status: 200, headers: {}, text: '', ...answer })
      },
      stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
    },
    { account: 'livestore', token: 'a token' }
  )

  return { user, requests }
}

const ana = { user: 'ana@livestore.example', account: 'livestore' }

it('asks VTEX ID whose token it is', async () => {
  const { user, requests } = await ask({ text: JSON.stringify(ana) })

  expect(user._unsafeUnwrap()).toBe('ana@livestore.example')
  expect(requests[0]?.url).toBe(
    'https://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user?authToken=a%20token'
  )
})

it.each([
  ['another account', { text: JSON.stringify({ ...ana, account: 'other' }) }],
  ['nobody', { text: 'null' }],
  ['no JSON', { text: '<html>' }],
  ['a refusal', { status: 401, text: JSON.stringify(ana) }],
  ['silence', 'silent'],
] as const)('knows nobody after %s', async (_what, answer) => {
  const { user } = await ask(answer)

  expect(user.isErr()).toBe(true)
})
