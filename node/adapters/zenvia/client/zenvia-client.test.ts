import { ok } from 'neverthrow'

import { FakeLog } from '../../../testing/fake-log'
import { ManualClock } from '../../../testing/manual-clock'
import { anySchema } from './wire'
import { zenviaCalls } from './zenvia-client'

const token = 'zv/tok+en-0123456789abcdef'

const answering = (status: number, body: object | string) => {
  const log = new FakeLog()
  const calls = zenviaCalls(
    {
      clock: new ManualClock(),
      log,
      http: {
        request: async () =>
          ok({
            status,
            headers: {},
            text: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        stream: () => Promise.reject(new Error('not asked for')),
      },
    },
    { text: token, wrong: 'zenvia.wrong-token' }
  )
  const post = () => calls(1000)({ method: 'POST', path: '/x' }, anySchema)
  const call = async () => (await post())._unsafeUnwrapErr()

  return { call, post, log }
}

it.each([
  ['whole', token],
  ['encoded for an address', encodeURIComponent(token)],
  ['cut by the limit of what is kept', `${'x'.repeat(275)} ${token}`],
  ['cut by Zenvia', token.slice(0, 12)],
])('never repeats a token that comes back %s', async (_how, message) => {
  const { call, log } = answering(422, { status: 422, message })
  const { detail } = await call()
  const shown = detail + JSON.stringify(log.lines)

  expect(detail).toContain('•••')
  expect(shown).not.toContain(token.slice(0, 8))
  expect(shown).not.toContain(encodeURIComponent(token).slice(0, 8))
})

it.each([
  ['a sentence', { errors: 'Invalid token' }, 'Invalid token'],
  ['a list', { errors: ['One', 'Two'] }, 'One Two'],
  ['sentences by field', { errors: { email: ['taken'] } }, 'email: taken'],
  ['what was sent', { errors: { request: { body: { cpf: '1' } } } }, ''],
])('keeps of an error body %s', async (_what, body, kept) => {
  const { call } = answering(422, body)

  expect((await call()).detail).toBe(`422 ${kept}`.trim())
})

it.each([
  ['a page of somebody in between', '<html>We are back soon</html>'],
  ['the half of an answer', '{"message": "ok", "sta'],
  ['nothing that an answer of Zenvia is', 'null'],
])(
  'takes %s for no word of Zenvia, though its status is 200',
  async (_what, text) => {
    const { call } = answering(200, text)

    expect(await call()).toMatchObject({ kind: 'RETRY', ambiguous: true })
  }
)

it.each([
  [302, ''],
  [403, '<html>Who are you?</html>'],
])('is told nothing for good by %i with %j', async (status, text) => {
  const { call } = answering(status, text)

  expect((await call()).kind).toBe('RETRY')
})

it('reads a 403 of its own as a refused token', async () => {
  const { call } = answering(403, { message: 'Forbidden' })

  expect((await call()).kind).toBe('CONNECTION')
})

it.each([
  [200, { message: 'ok', status: 200 }],
  [200, []],
  [201, ''],
  [202, ' \n'],
  [204, ''],
])('takes %i with %j for done', async (status, body) => {
  const { post } = answering(status, body)

  expect((await post()).isOk()).toBe(true)
})
