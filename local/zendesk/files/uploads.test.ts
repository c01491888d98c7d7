import { makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const upload = (name: string, text: string, token = '') =>
  account.api(
    'POST',
    `/uploads.json?filename=${name}&token=${token}`,
    undefined,
    {
      raw: Buffer.from(text),
      headers: { 'content-type': 'image/jpeg' },
    }
  )

const use = (id: number, uploads: unknown) =>
  account.api('PUT', `/tickets/${id}`, {
    ticket: { comment: { body: 'A photo', uploads } },
  })

test('201, told as plain text; the token lives for an hour', async () => {
  const answer = await upload('foto.jpg', 'jpeg')
  expect(answer.status).toBe(201)
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(answer.body).toMatchObject({
    upload: {
      expires_at: '2026-08-03T13:00:00Z',
      attachment: {
        file_name: 'foto.jpg',
        content_type: 'image/jpeg',
        size: 4,
        malware_scan_result: 'not_scanned',
      },
    },
  })
})

test('several files share the first token', async () => {
  const token = String((await upload('a.jpg', 'a')).at('upload.token'))
  const second = await upload('b.jpg', 'bb', token)
  expect(second.at('upload.token')).toBe(token)
  expect(second.at('upload.attachments')).toHaveLength(2)

  const id = await makeTicket(account)
  const answer = await use(id, [token])
  expect(answer.at('audit.events.0.attachments')).toMatchObject([
    { file_name: 'a.jpg' },
    { file_name: 'b.jpg' },
  ])
})

describe('a token', () => {
  test('works once', async () => {
    const id = await makeTicket(account)
    const token = (await upload('a.jpg', 'a')).at('upload.token')
    expect((await use(id, [token])).status).toBe(200)
    expect((await use(id, token)).status).toBe(422)
  })

  test('works for an hour', async () => {
    const id = await makeTicket(account)
    const token = String((await upload('a.jpg', 'a')).at('upload.token'))
    await account.clock.advance(60 * 60 * 1000)
    expect((await use(id, [token])).status).toBe(422)
    expect((await upload('b.jpg', 'b', token)).status).toBe(404)
  })
})

test('refused are files without a name, of a forbidden type, too large', async () => {
  const path = '/uploads.json'
  expect((await account.api('POST', path)).status).toBe(400)
  expect((await upload('virus.EXE', 'x')).status).toBe(422)
  await account.open('POST', '/sandbox/settings', { attachment_size: 3 })
  expect((await upload('a.jpg', 'xxx')).status).toBe(201)
  expect((await upload('a.jpg', 'xxxx')).status).toBe(422)
})

describe('content_url', () => {
  const host = 'livestore-sandbox.zendesk.com'

  const addressOf = async () => {
    const answer = await account.api(
      'POST',
      '/uploads?filename=a%20b.jpg',
      undefined,
      {
        host,
        raw: Buffer.from('jpeg'),
        headers: { 'content-type': 'image/jpeg' },
      }
    )
    return new URL(String(answer.at('upload.attachment.content_url')))
  }

  test('leads from the account to the host where files lie', async () => {
    const address = await addressOf()
    expect(address.host).toBe(host)
    const moved = await account.open('GET', address.pathname, undefined, {
      host,
    })
    expect(moved.status).toBe(302)
    const store = new URL(String(moved.headers.location))
    expect(store.host).toBe('p18.zdusercontent.com')

    const file = await account.open('GET', store.pathname, undefined, {
      host: store.host,
    })
    expect([file.status, file.text]).toEqual([200, 'jpeg'])
    expect(file.headers['content-type']).toBe('image/jpeg')
    expect(file.headers['content-disposition']).toContain('a%20b.jpg')
  })

  test('no credentials may be sent to that host', async () => {
    const { pathname } = await addressOf()
    const moved = await account.open('GET', pathname, undefined, { host })
    const store = new URL(String(moved.headers.location))
    const answer = await account.open('GET', store.pathname, undefined, {
      host: store.host,
      headers: { authorization: 'Basic x' },
    })
    expect(answer.status).toBe(400)
  })

  test('needs credentials when the account keeps files private', async () => {
    const { pathname } = await addressOf()
    await account.open('POST', '/sandbox/settings', {
      private_attachments: true,
    })
    const refused = await account.open('GET', pathname, undefined, { host })
    expect(refused.status).toBe(401)
    const { email, apiToken } = account.sandbox().credentials
    const pair = Buffer.from(`${email}/token:${apiToken}`).toString('base64')
    const answer = await account.open('GET', pathname, undefined, {
      host,
      headers: { authorization: `Basic ${pair}` },
    })
    expect(answer.status).toBe(302)
  })

  test('survives a restart; another token finds nothing', async () => {
    const { pathname } = await addressOf()
    await account.restart()
    expect((await account.open('GET', pathname)).text).toBe('jpeg')
    const wrong = await account.open('GET', '/attachments/token/wrong/')
    expect(wrong.status).toBe(404)
  })
})
