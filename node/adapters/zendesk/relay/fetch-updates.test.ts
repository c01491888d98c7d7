import { iso } from '../../../domain/iso'
import type { JsonObject } from '../../../domain/json'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/time-units'
import { ManualClock } from '../../../testing/manual-clock'
import { memory, now, partnerOver } from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, on, scriptedHttp } from '../testing/scripted-http'

const comments =
  'GET /api/v2/tickets/4014/comments.json?sort=-created_at&include=users&include_inline_images=true&page[size]=100'
const show = 'GET /api/v2/tickets/4014.json'

const agent = { id: 8001, name: 'Bia', role: 'agent' }
const admin = { id: 8002, name: 'Chefe', role: 'admin' }
const shopper = { id: 7001, name: 'Ana Souza', role: 'end-user' }

const comment = (id: number, more: JsonObject = {}): JsonObject => ({
  id,
  author_id: 8001,
  public: true,
  body: `body ${id}`,
  plain_body: `plain ${id}`,
  created_at: new Date(Date.UTC(2026, 10, 22, 12, 0, id % 1000)).toISOString(),
  attachments: [],
  ...more,
})

const page = (found: JsonObject[], meta: JsonObject = { has_more: false }) =>
  answers(200, { comments: found, users: [agent, admin, shopper], meta })

const fetch = async (
  script: Exchange[],
  query: {
    seen?: string[]
    withStatus?: boolean
    memory?: JsonObject
    at?: number
  } = {}
) => {
  const http = scriptedHttp(...script)
  const clock = new ManualClock(query.at ?? now)
  const fetched = await partnerOver(http, { clock }).fetchUpdates(
    {
      partnerReference: '4014',
      seen: new Set(query.seen),
      withStatus: query.withStatus ?? false,
    },
    { memory: query.memory ?? memory, timeoutMs: 8000 }
  )

  expect(http.left()).toEqual([])

  return fetched._unsafeUnwrap()
}

const ids = (updates: Array<{ id: string }>) => updates.map(({ id }) => id)

describe("an agent's messages", () => {
  it('come once each, oldest first, by one call', async () => {
    const { updates } = await fetch(
      [on(comments, page([comment(3), comment(2), comment(1)]))],
      { seen: ['comment:1'] }
    )

    expect(updates).toEqual([
      {
        kind: 'message',
        id: 'comment:2',
        at: '2026-11-22T12:00:02.000Z',
        text: 'plain 2',
        attachments: [],
        agent: { id: '8001', name: 'Bia' },
      },
      expect.objectContaining({ id: 'comment:3', text: 'plain 3' }),
    ])
  })

  it.each([
    ['an internal note', { public: false }],
    ['what the shopper wrote', { author_id: 7001 }],
    ['a comment of ours that Zendesk gave an agent’s name', { id: 9001 }],
  ])('are not %s', async (_, more) => {
    const { updates } = await fetch([
      on(comments, page([comment(2), comment(1, more)])),
    ])

    expect(ids(updates)).toEqual(['comment:2'])
  })

  it('are those too that a shopper who works there writes by hand', async () => {
    const written = (id: number, channel?: string) =>
      comment(id, { author_id: 7001, ...(channel ? { via: { channel } } : {}) })
    const { updates } = await fetch([
      on(
        comments,
        answers(200, {
          comments: [written(3, 'web'), written(2, 'api'), written(1)],
          users: [{ ...shopper, role: 'admin' }],
        })
      ),
    ])

    expect(ids(updates)).toEqual(['comment:3'])
  })

  it('are looked up by their author when the list does not tell the role', async () => {
    const { updates } = await fetch([
      on(
        comments,
        page([
          comment(4, { author_id: 8050 }),
          comment(3, { author_id: 8050 }),
          comment(2, { author_id: 7050 }),
          comment(1, { author_id: -1 }),
        ])
      ),
      on(
        'GET /api/v2/users/-1.json',
        answers(404, { error: 'RecordNotFound', description: 'Not found' })
      ),
      on(
        'GET /api/v2/users/7050.json',
        answers(200, { user: { id: 7050, role: 'end-user' } })
      ),
      on(
        'GET /api/v2/users/8050.json',
        answers(200, { user: { id: 8050, role: 'admin', name: 'Davi' } })
      ),
    ])

    expect(ids(updates)).toEqual(['comment:3', 'comment:4'])
    expect(updates[0]).toMatchObject({ agent: { name: 'Davi' } })
  })

  it('come from further pages until all were read', async () => {
    const more = { has_more: true, after_cursor: 'next' }
    const { updates } = await fetch([
      on(comments, page([comment(3), comment(2)], more)),
      on(`${comments}&page[after]=next`, page([comment(1)])),
    ])

    expect(ids(updates)).toEqual(['comment:1', 'comment:2', 'comment:3'])
  })

  it('are not hidden by one that is dated in the future', async () => {
    const odd = comment(1, { created_at: '2027-01-01T00:00:00Z' })
    const read = await fetch([on(comments, page([odd]))])
    // To the second, and of a clock that is a minute behind ours.
    const later = comment(2, { created_at: iso(now - MINUTE_MS) })
    const next = await fetch([on(comments, page([odd, later]))], {
      memory: read.memory,
      seen: ['comment:1'],
    })

    expect(ids(next.updates)).toEqual(['comment:2'])
  })

  it('come never again once read, though nobody remembers their ids', async () => {
    const read = await fetch([on(comments, page([comment(2), comment(1)]))], {
      at: now + MINUTE_MS,
    })

    expect(read.memory).toEqual({
      ...memory,
      readUpTo: '2026-11-22T12:00:02.000Z',
    })

    const hourLater = comment(900, { created_at: '2026-11-22T13:00:00Z' })
    const next = await fetch(
      [
        on(
          comments,
          page([hourLater, comment(2), comment(1)], {
            has_more: true,
            after_cursor: 'next',
          })
        ),
        on(`${comments}&page[after]=next`, page([])),
      ],
      {
        memory: read.memory,
        seen: ['comment:2', 'comment:1'],
        at: now + HOUR_MS,
      }
    )

    expect(ids(next.updates)).toEqual(['comment:900'])

    const last = await fetch(
      [
        on(
          comments,
          page([comment(2), comment(1)], {
            has_more: true,
            after_cursor: 'next',
          })
        ),
      ],
      { memory: next.memory }
    )

    expect(last.updates).toEqual([])
  })

  it('are none when the ticket is gone', async () => {
    const { updates } = await fetch([
      on(comments, answers(404, { error: 'RecordNotFound' })),
    ])

    expect(updates).toEqual([])
  })

  it('wait when Zendesk does', async () => {
    const http = scriptedHttp(
      on(comments, answers(429, {}, { 'retry-after': '5' }))
    )
    const fetched = await partnerOver(http).fetchUpdates(
      {
        partnerReference: '4014',
        seen: new Set(),
        withStatus: false,
      },
      { memory, timeoutMs: 8000 }
    )

    expect(fetched._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
      retryAfterMs: 5000,
    })
  })
})

describe("an agent's files", () => {
  const file = (more: JsonObject = {}) => ({
    file_name: 'nota.pdf',
    content_url: 'https://acme.zendesk.com/attachments/token/x/?name=nota.pdf',
    content_type: 'application/pdf',
    malware_scan_result: 'malware_not_found',
    ...more,
  })

  it('come by links of ours that last a week', async () => {
    const { updates } = await fetch([
      on(
        comments,
        page([comment(1, { body: '', plain_body: '', attachments: [file()] })])
      ),
    ])

    expect(updates).toEqual([
      expect.not.objectContaining({ text: expect.anything() }),
    ])
    expect(updates[0]).toMatchObject({
      attachments: [
        {
          url: `https://store.example/files/nota.pdf?${7 * DAY_MS}/file.pdf`,
          contentType: 'application/pdf',
          fileName: 'nota.pdf',
        },
      ],
    })
  })

  it('are told without what leads a bot astray, and beside one that cannot be read', async () => {
    const odd = file({
      file_name: '../../a\r\nx: y.html',
      content_type: 'text/html\r\nx: y',
    })
    const { updates } = await fetch([
      on(
        comments,
        page([comment(1, { attachments: [file({ content_url: null }), odd] })])
      ),
    ])

    expect(updates).toMatchObject([
      { attachments: [{ fileName: '.._.._a_x_ y.html' }] },
    ])
    expect(updates).not.toMatchObject([
      { attachments: [{ contentType: expect.anything() }] },
    ])
  })

  it('are named instead of sent when Zendesk found malware', async () => {
    const { updates } = await fetch([
      on(
        comments,
        page([
          comment(1, {
            attachments: [
              file({ malware_scan_result: 'malware_found' }),
              file({ file_name: 'gone.pdf', deleted: true }),
            ],
          }),
        ])
      ),
    ])

    expect(updates[0]).toMatchObject({
      attachments: [],
      text: 'plain 1\nO arquivo nota.pdf não foi enviado porque o Zendesk encontrou nele um programa malicioso.',
    })
  })
})

describe('the end', () => {
  it('comes after the last words', async () => {
    const { updates } = await fetch(
      [
        on(show, answers(200, { ticket: { id: 4014, status: 'solved' } })),
        on(comments, page([comment(1)])),
      ],
      { withStatus: true }
    )

    expect(ids(updates)).toEqual(['comment:1', 'closed:4014'])
    expect(updates[1]).toMatchObject({
      kind: 'closed',
      at: '2026-11-22T12:00:00.000Z',
    })
  })

  it.each([
    ['solved', true],
    ['closed', true],
    ['open', false],
    ['pending', false],
  ])(
    'is what the ticket’s own status says, whatever the signal said: %s',
    async (status, ends) => {
      const { updates } = await fetch(
        [
          on(show, answers(200, { ticket: { id: 4014, status } })),
          on(comments, page([comment(1)])),
        ],
        { withStatus: true }
      )

      expect(ids(updates)).toEqual(
        ends ? ['comment:1', 'closed:4014'] : ['comment:1']
      )
    }
  )

  it('has come when the ticket is gone', async () => {
    const gone = answers(404, { error: 'RecordNotFound' })
    const { updates } = await fetch([on(show, gone), on(comments, gone)], {
      withStatus: true,
    })

    expect(ids(updates)).toEqual(['closed:4014'])
  })
})
