import { byClient, byToken, moduleOver } from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'

const own = 'https://acme.zendesk.com/attachments/token/x/?name=nota.pdf'
const get = 'GET /attachments/token/x/?name=nota.pdf'
const elsewhere = 'https://p18.zdusercontent.com/attachment/1/x?token=y'

const pdf = answers(200, 'pdf bytes', {
  'content-type': 'application/pdf',
  'content-length': '9',
  'content-disposition': 'attachment; filename="nota.pdf"',
})

const open = async (script: Exchange[], url = own, connection = byToken) => {
  const http = scriptedHttp(...script)
  const opened = await moduleOver(http).connect(connection).openFile(url, 5000)

  expect(http.left()).toEqual([])

  return { http, opened }
}

const redirect = (location: string) => answers(302, '', { location })

describe("an agent's file", () => {
  it('is opened with the account’s credentials and streamed', async () => {
    const { http, opened } = await open([on(get, pdf)])
    const { stream, ...file } = opened._unsafeUnwrap()
    const chunks: Buffer[] = []

    for await (const chunk of stream) chunks.push(Buffer.from(chunk))

    expect(Buffer.concat(chunks).toString()).toBe('pdf bytes')
    expect(file).toEqual({
      contentType: 'application/pdf',
      contentLength: 9,
      fileName: 'nota.pdf',
    })
    expect(http.requests[0]?.headers?.authorization).toMatch(/^Basic /)
  })

  it('is followed to where Zendesk keeps files, without the credentials', async () => {
    const { http, opened } = await open([
      on(get, redirect(elsewhere)),
      on(`GET ${elsewhere}`, pdf),
    ])

    expect(opened.isOk()).toBe(true)
    expect(http.requests[1]?.headers?.authorization).toBeUndefined()
  })

  it('of another Zendesk account gets no credentials', async () => {
    const url = 'https://other.zendesk.com/attachments/1'
    const { http } = await open([on(`GET ${url}`, pdf)], url)

    expect(http.requests[0]?.headers?.authorization).toBeUndefined()
  })

  it.each([
    'https://evil.example/x',
    'https://acme.zendesk.com/api/v2/users/me',
    'https://p18.zdusercontent.com/x',
    'http://acme.zendesk.com/attachments/x',
    'https://acme.zendesk.com:444/attachments/x',
    'https://acme.zendesk.com.evil.example/attachments/x',
    'https://zendesk.com/attachments/x',
    'nowhere',
  ])('is not opened at %s', async (url) => {
    const { opened } = await open([], url)

    expect(opened._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      code: 'zendesk.file-gone',
    })
  })

  it('is not followed out of Zendesk', async () => {
    const { opened } = await open([on(get, redirect('https://evil.example/x'))])

    expect(opened._unsafeUnwrapErr().kind).toBe('REFUSED')
  })

  it('is followed three times and no more', async () => {
    const { opened } = await open([
      on(get, redirect('/attachments/1')),
      on('GET /attachments/1', redirect('/attachments/2')),
      on('GET /attachments/2', redirect('/attachments/3')),
      on('GET /attachments/3', redirect('/attachments/4')),
    ])

    expect(opened._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      detail: '302',
    })
  })

  it.each([
    [answers(404), { kind: 'REFUSED', code: 'zendesk.file-gone' }],
    [answers(403), { kind: 'REFUSED', code: 'zendesk.file-gone' }],
    [answers(503), { kind: 'RETRY' }],
    [answers(429), { kind: 'RETRY' }],
    [noAnswer('NOT_SENT'), { kind: 'RETRY' }],
  ])('that is not handed out says why (%#)', async (reply, failure) => {
    const { opened } = await open([on(get, reply)])

    expect(opened._unsafeUnwrapErr()).toMatchObject(failure)
  })

  it('needs a token first where the connection is an OAuth client', async () => {
    const { opened } = await open(
      [on('POST /oauth/tokens', answers(401, { error: 'invalid_client' }))],
      own,
      byClient
    )

    expect(opened._unsafeUnwrapErr()).toMatchObject({ kind: 'CONNECTION' })
  })
})
