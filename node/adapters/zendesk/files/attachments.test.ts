import type { JsonObject } from '../../../domain/json'
import type { Attachment } from '../../../domain/handoff/shopper'
import { HOUR_MS } from '../../../domain/time-units'
import {
  attemptWith,
  changed,
  memory,
  now,
  partnerOver,
} from '../testing/fixtures'
import type { Attempt } from '../../../ports/partner'
import type { Exchange } from '../testing/scripted-http'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { markerOf } from '../relay/chunks'
import { zendeskMemory } from '../module'
import { ManualClock } from '../../../testing/manual-clock'

const photo: Attachment = {
  url: 'https://media.weni.ai/media/photo?id=1',
  contentType: 'image/jpeg',
  fileName: 'foto da loja.jpg',
}

const settings = on(
  'GET /api/v2/account/settings.json',
  answers(200, { settings: { limits: { attachment_size: 10 } } })
)
const fetch = 'GET https://media.weni.ai/media/photo?id=1'
const upload = 'POST /api/v2/uploads.json?filename=foto da loja.jpg'
const update = on(
  'PUT /api/v2/tickets/4014.json',
  answers(200, changed(4014, 9002))
)

const uploaded = answers(
  201,
  { upload: { token: 'tok1', expires_at: '2026-11-22T13:00:00Z' } },
  { 'content-type': 'text/plain; charset=utf-8' }
)

const jpeg = answers(200, 'jpeg', { 'content-type': 'image/jpeg' })

const send = async (
  script: Exchange[],
  attachments: Attachment[],
  text?: string,
  attempt: Partial<Attempt> = {}
) => {
  const http = scriptedHttp(...script)
  const sent = await partnerOver(http).send(
    [
      {
        id: 'm1',
        message: {
          kind: 'message',
          ...(text === undefined ? {} : { text }),
          attachments,
          sentAt: '2026-11-22T12:00:00Z',
        },
      },
    ],
    attemptWith(memory, attempt)
  )

  expect(http.left()).toEqual([])

  return { http, sent }
}

const commentOf = (http: ReturnType<typeof scriptedHttp>): JsonObject =>
  (http.requests.at(-1)?.json as { ticket: { comment: JsonObject } }).ticket
    .comment

const linked = (name: string, url: string) =>
  `Arquivo que não pôde ser anexado: ${name} ${url}`

describe("a shopper's file", () => {
  it('is fetched, uploaded as it is and attached', async () => {
    const { http, sent } = await send(
      [settings, on(fetch, jpeg), on(upload, uploaded), update],
      [photo],
      'Olha'
    )

    expect(http.requests[1]?.headers?.authorization).toBeUndefined()
    expect(http.requests[2]).toMatchObject({
      body: Buffer.from('jpeg'),
      headers: { 'content-type': 'image/jpeg' },
    })
    expect(sent._unsafeUnwrap().files).toEqual({ m1: ['ATTACHED'] })
    expect(commentOf(http)).toMatchObject({
      html_body: 'Olha',
      uploads: ['tok1'],
    })
  })

  it('is named when it comes without words', async () => {
    const { http } = await send(
      [settings, on(fetch, jpeg), on(upload, uploaded), update],
      [photo]
    )

    expect(commentOf(http)).toMatchObject({
      html_body: '(arquivo em anexo)',
      uploads: ['tok1'],
    })
  })

  it.each([
    ['HOST_REFUSED', 'its host answers 404', answers(404)],
    ['HOST_SILENT', 'its host does not answer', noAnswer('AMBIGUOUS')],
    ['TOO_LARGE', 'it is larger than it says', answers(200, 'eleven byte')],
    [
      'TOO_LARGE',
      'it says that it is too large',
      answers(200, 'x', { 'content-length': '11' }),
    ],
    [
      'HOST_NOT_ALLOWED',
      'its host sends us elsewhere',
      answers(302, '', { location: 'https://evil.example/x' }),
    ],
  ])(
    'becomes a named link, told as %s, when %s',
    async (outcome, _, answer) => {
      const { http, sent } = await send(
        [settings, on(fetch, answer), update],
        [photo],
        'Olha'
      )

      expect(sent._unsafeUnwrap().files).toEqual({ m1: [outcome] })
      expect(commentOf(http)).toEqual({
        html_body: `Olha<br>${linked('foto da loja.jpg', photo.url)}`,
        public: true,
        author_id: 7001,
      })
    }
  )

  it.each([
    'https://files.example/a.png',
    'https://media.weni.ai/a.png',
    'http://media.weni.ai/media/a.png',
    'https://media.weni.ai:8443/media/a.png',
    'https://user:pass@media.weni.ai/media/a.png',
    'https://media.weni.ai.evil.example/media/a.png',
    'https://169.254.169.254/a.png',
  ])('is not fetched from %s', async (url) => {
    const { http, sent } = await send([settings, update], [{ url }])

    expect(sent._unsafeUnwrap().files).toEqual({ m1: ['HOST_NOT_ALLOWED'] })
    expect(commentOf(http).html_body).toBe(linked('a.png', url))
  })

  it('becomes a link when Zendesk refuses such files', async () => {
    const { http } = await send(
      [
        settings,
        on(fetch, jpeg),
        on(upload, answers(422, { error: 'AttachmentUnprocessable' })),
        update,
      ],
      [photo]
    )

    expect(commentOf(http).html_body).toBe(
      linked('foto da loja.jpg', photo.url)
    )
  })

  it('waits when Zendesk takes no uploads for now', async () => {
    const { sent } = await send(
      [
        settings,
        on(fetch, jpeg),
        on(upload, answers(429, {}, { 'retry-after': '3' })),
      ],
      [photo]
    )

    expect(sent._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
      retryAfterMs: 3000,
    })
  })

  it('is uploaded once, though its comment is written later', async () => {
    const { sent: failed } = await send(
      [
        settings,
        on(fetch, jpeg),
        on(upload, uploaded),
        on('PUT /api/v2/tickets/4014.json', answers(429)),
      ],
      [photo]
    )
    const remembered = failed._unsafeUnwrapErr().memory
    const { http, sent } = await send([update], [photo], undefined, {
      memory: remembered,
    })

    expect(commentOf(http).uploads).toEqual(['tok1'])
    expect(sent._unsafeUnwrap().files).toEqual({ m1: ['ATTACHED'] })
    expect(sent._unsafeUnwrap().memory).not.toHaveProperty('uploads')
  })

  it('is taken from what an earlier version of the app remembered', async () => {
    const { http, sent } = await send([update], [photo, photo], undefined, {
      memory: {
        ...memory,
        uploads: {
          [`${markerOf('m1')}/0`]: 'tok1',
          [`${markerOf('m1')}/1`]: '',
        },
      },
    })

    expect(commentOf(http).uploads).toEqual(['tok1'])
    expect(sent._unsafeUnwrap().files).toEqual({
      m1: ['ATTACHED', 'HOST_SILENT'],
    })
  })

  it('leaves time for the comment', async () => {
    const { http } = await send(
      [settings, on(fetch, jpeg), on(upload, uploaded), update],
      [photo],
      'Olha',
      { timeoutMs: 20_000 }
    )

    expect(http.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([
      15_000, 7500, 15_000, 20_000,
    ])
  })

  it('becomes a named link when it cannot make it in half a minute', async () => {
    const { http, sent } = await send(
      [settings, on(fetch, jpeg), on(upload, answers(503)), update],
      [photo],
      'Olha',
      { firstTriedAt: new Date(now - 30_000).toISOString() }
    )

    expect(sent._unsafeUnwrap().files).toEqual({ m1: ['PARTNER_SILENT'] })
    expect(commentOf(http).html_body).toBe(
      `Olha<br>${linked('foto da loja.jpg', photo.url)}`
    )
  })

  it.each([
    ['a file that the account forbids', 403],
    ['a file that is too large', 413],
  ])('becomes a link, and the account no problem: %s', async (_, status) => {
    const { http } = await send(
      [settings, on(fetch, jpeg), on(upload, answers(status, {})), update],
      [photo]
    )

    expect(commentOf(http).html_body).toBe(
      linked('foto da loja.jpg', photo.url)
    )
  })

  it('becomes a link when the ticket does not take it, such as malware', async () => {
    const { http, sent } = await send(
      [
        settings,
        on(fetch, jpeg),
        on(upload, uploaded),
        on(
          'PUT /api/v2/tickets/4014.json',
          answers(422, {
            error: 'RecordInvalid',
            details: { attachments: [{ description: 'Malware found' }] },
          })
        ),
        update,
      ],
      [photo],
      'Olha'
    )

    expect(sent._unsafeUnwrap().files).toEqual({ m1: ['PARTNER_REFUSED'] })
    expect(commentOf(http)).toEqual({
      html_body: `Olha<br>${linked('foto da loja.jpg', photo.url)}`,
      public: true,
      author_id: 7001,
    })
  })

  it('follows a redirect that stays where we may go', async () => {
    const { http } = await send(
      [
        settings,
        on(fetch, answers(302, '', { location: '/media/real.jpg' })),
        on('GET https://media.weni.ai/media/real.jpg', jpeg),
        on(upload, uploaded),
        update,
      ],
      [photo]
    )

    expect(commentOf(http).uploads).toEqual(['tok1'])
  })

  it('gets a name and an ending when it comes without', async () => {
    const { http } = await send(
      [
        settings,
        on('GET https://media.weni.ai/media/v1/9f3', jpeg),
        on('POST /api/v2/uploads.json?filename=9f3.jpg', uploaded),
        update,
      ],
      [{ url: 'https://media.weni.ai/media/v1/9f3' }]
    )

    expect(http.requests[2]?.headers?.['content-type']).toBe('image/jpeg')
  })

  it('is taken up to 50 MB when the account does not tell its limit', async () => {
    const { http } = await send(
      [
        on('GET /api/v2/account/settings.json', answers(403, {})),
        on(fetch, answers(200, 'x'.repeat(100))),
        on(upload, uploaded),
        update,
      ],
      [photo]
    )

    expect(commentOf(http).uploads).toEqual(['tok1'])
  })

  it('asks for the account’s limit once an hour', async () => {
    const clock = new ManualClock(now)
    const shared = zendeskMemory(clock)
    const message = {
      kind: 'message' as const,
      attachments: [photo],
      sentAt: '2026-11-22T12:00:00Z',
    }
    const rows = [on(fetch, jpeg), on(upload, uploaded), update]
    const http = scriptedHttp(settings, ...rows, ...rows, settings, ...rows)
    const sendOne = () =>
      partnerOver(http, { clock, memory: shared }).send(
        [{ id: 'm1', message }],
        attemptWith(memory)
      )

    await sendOne()
    await sendOne()
    clock.advance(HOUR_MS)
    await sendOne()

    expect(http.left()).toEqual([])
  })
})
