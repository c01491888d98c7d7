import type {
  ProvisioningRequest,
  ProvisioningProgress,
} from '../../../ports/provisioning'
import { capability } from '../../../testing/capability'
import { byToken, moduleOver } from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { desiredField, desiredTrigger, desiredWebhook } from './desired-state'
import { ManualClock } from '../../../testing/manual-clock'

const plan = {
  account: 'livestore',
  webhookUrl: 'https://store.example/webhooks/zendesk',
  tag: 'vtex-chatbot',
}

const targets = { ticketFieldId: '501', webhookId: '01HWEBHOOK' }
const commentTrigger = desiredTrigger('agent_comment', plan, targets)
const solvedTrigger = desiredTrigger('ticket_solved', plan, targets)

const field = { ...desiredField(plan), id: 501 }
const webhook = {
  ...desiredWebhook(plan),
  id: '01HWEBHOOK',
  authentication: { type: 'bearer_token', add_position: 'header' },
}

const show = {
  field: 'GET /api/v2/ticket_fields/501.json',
  webhook: 'GET /api/v2/webhooks/01HWEBHOOK',
  secret: 'GET /api/v2/webhooks/01HWEBHOOK/signing_secret',
  comment: 'GET /api/v2/triggers/601.json',
  solved: 'GET /api/v2/triggers/602.json',
}

const test = 'POST /api/v2/webhooks/test?webhook_id=01HWEBHOOK'
const proof = (status: number) =>
  on(test, answers(200, { response: { status_code: status, headers: [] } }))

const secret = on(
  show.secret,
  answers(200, {
    signing_secret: {
      secret: byToken.secrets.webhookSigningSecret,
      algorithm: 'SHA256',
    },
  })
)

const fieldAndWebhook = [
  on(show.field, answers(200, { ticket_field: field })),
  on(show.webhook, answers(200, { webhook })),
  secret,
]

const inPlace = [
  ...fieldAndWebhook,
  on(show.comment, answers(200, { trigger: { id: 601, ...commentTrigger } })),
  on(show.solved, answers(200, { trigger: { id: 602, ...solvedTrigger } })),
]

const run = async (script: Exchange[], connection = byToken) => {
  const http = scriptedHttp(...script)
  const clock = new ManualClock()
  const saved: ProvisioningProgress[] = []
  const request: ProvisioningRequest = {
    ...plan,
    save: async (progress) => void saved.push(progress),
  }
  const progress = (
    await capability(moduleOver(http, { clock }), 'webhook', 'PROVISIONED')
      .provisioning(connection)
      .apply(request)
  )._unsafeUnwrap()

  expect(http.left()).toEqual([])

  return { http, clock, saved, progress }
}

describe('what the account should hold', () => {
  it('is a trigger on agents’ public answers, with a body of ids', () => {
    expect(commentTrigger).toEqual({
      title: 'VTEX Chatbot - Incoming Live Agent Comment [livestore]',
      description: 'Managed by Live Support. Do not edit.',
      active: true,
      conditions: {
        all: [
          {
            field: 'current_tags',
            operator: 'includes',
            value: 'vtex-chatbot',
          },
          { field: 'current_via_id', operator: 'is_not', value: '5' },
          { field: 'update_type', operator: 'is', value: 'Change' },
          {
            field: 'comment_is_public',
            operator: 'is',
            value: 'requester_can_see_comment',
          },
        ],
        any: [],
      },
      actions: [
        {
          field: 'notification_webhook',
          value: ['01HWEBHOOK', expect.any(String)],
        },
      ],
    })
    expect(JSON.parse(commentTrigger.actions[0]?.value[1] ?? '')).toEqual({
      v: 1,
      kind: 'agent_comment',
      conversationId: '{{ticket.external_id}}',
      userPhoneNumber: '{{ticket.requester.phone}}',
      accountPhoneNumber: '{{ticket.ticket_field_501}}',
      ticket: { id: '{{ticket.id}}' },
    })
  })

  it('is a trigger on solved and closed tickets that wakes the bot', () => {
    expect(solvedTrigger.conditions).toEqual({
      all: [
        { field: 'current_tags', operator: 'includes', value: 'vtex-chatbot' },
      ],
      any: [
        { field: 'status', operator: 'value', value: 'solved' },
        { field: 'status', operator: 'value', value: 'closed' },
      ],
    })
    expect(JSON.parse(solvedTrigger.actions[0]?.value[1] ?? '')).toMatchObject({
      ticket: { id: '{{ticket.id}}' },
      event: { type: 'enable_bot' },
    })
  })
})

describe('setting up', () => {
  it('writes nothing where all is in place', async () => {
    const { http, progress } = await run([...inPlace, proof(200)])
    const writes = http.requests.filter(
      ({ method, url }) => method !== 'GET' && !url.includes('/test')
    )

    expect(writes).toEqual([])
    expect(progress.newSecrets).toEqual({})
    expect(progress.provisioned).toEqual({
      ...byToken.provisioned,
      proven: true,
    })
  })

  it('takes an operator that Zendesk leaves out for the one it means', async () => {
    const [tag, via, ...rest] = commentTrigger.conditions.all
    const bare = rest.map(({ field: name, value }) => ({ field: name, value }))
    const trigger = {
      id: 601,
      ...commentTrigger,
      conditions: { all: [...bare, via, tag], any: [] },
    }

    await run([
      ...fieldAndWebhook,
      on(show.comment, answers(200, { trigger })),
      on(show.solved, answers(200, { trigger: { id: 602, ...solvedTrigger } })),
      proof(200),
    ])
  })

  it('keeps the token before Zendesk knows it, and each id as soon as there is one', async () => {
    const { saved } = await run(
      [
        on(
          'GET /api/v2/ticket_fields.json?page[size]=100',
          answers(200, { ticket_fields: [], meta: { has_more: false } })
        ),
        on(
          'POST /api/v2/ticket_fields.json',
          answers(201, { ticket_field: { id: 501 } })
        ),
        on(show.field, answers(200, { ticket_field: field })),
        on(
          'GET /api/v2/webhooks?filter[name_contains]=VTEX Chatbot - Live Support [livestore]&page[size]=100',
          noAnswer('NOT_SENT')
        ),
      ],
      {
        ...byToken,
        provisioned: undefined,
        secrets: { apiToken: 'api-token-1234' },
      }
    )

    expect(saved[0]).toMatchObject({
      newSecrets: { webhookToken: 'fresh-token' },
      provisioned: { subdomain: 'acme' },
    })
    expect(saved[1]?.provisioned).toEqual({
      subdomain: 'acme',
      ticketFieldId: '501',
    })
    expect(saved.at(-1)?.report.steps.map(({ state }) => state)).toEqual([
      'IN_PLACE',
      'FAILED',
      'PLANNED',
      'PLANNED',
      'PLANNED',
    ])
  })

  it('believes what it reads and not what Zendesk answers to a write', async () => {
    const changed = { ...field, title: 'Renamed' }
    const { progress } = await run([
      on(show.field, answers(200, { ticket_field: changed })),
      on(
        'PUT /api/v2/ticket_fields/501.json',
        answers(200, { ticket_field: field })
      ),
      on(show.field, answers(200, { ticket_field: changed })),
    ])

    expect(progress.report.steps[0]).toMatchObject({
      state: 'FAILED',
      failure: { code: 'zendesk.not-as-written' },
      drift: [
        {
          field: 'title',
          expected: 'VTEX Chatbot - Store WhatsApp Number [livestore]',
          found: 'Renamed',
        },
      ],
    })
  })

  it('finds a webhook whose authentication was taken away', async () => {
    const bare = { ...webhook, authentication: undefined }
    const { http } = await run([
      on(show.field, answers(200, { ticket_field: field })),
      on(show.webhook, answers(200, { webhook: bare })),
      on('PATCH /api/v2/webhooks/01HWEBHOOK', answers(204, '')),
      ...inPlace.slice(1),
      proof(200),
    ])

    expect(http.json(2)).toMatchObject({
      webhook: {
        authentication: {
          type: 'bearer_token',
          data: { token: byToken.secrets.webhookToken },
        },
      },
    })
  })

  it('gives other instances time to learn a token that was refused', async () => {
    const { clock, progress } = await run([
      ...inPlace,
      proof(401),
      on('PATCH /api/v2/webhooks/01HWEBHOOK', answers(204, '')),
      proof(204),
    ])

    expect(clock.slept).toEqual([3500])
    expect(progress.provisioned.proven).toBe(true)
  })

  it.each([
    [[proof(502)], '502'],
    [
      [
        proof(401),
        on('PATCH /api/v2/webhooks/01HWEBHOOK', answers(204, '')),
        proof(401),
      ],
      '401',
    ],
  ])('is not proven by another answer (%#)', async (rows, detail) => {
    const { progress } = await run([...inPlace, ...rows])

    expect(progress.report.steps[4]).toMatchObject({
      state: 'FAILED',
      failure: { code: 'zendesk.webhook-unproven', detail },
    })
    expect(progress.provisioned.proven).toBe(false)
  })

  it('does without a signing secret where Zendesk does not tell it', async () => {
    const { progress } = await run([
      ...inPlace.slice(0, 2),
      on(show.secret, answers(403, {})),
      ...inPlace.slice(3),
      proof(200),
    ])

    expect(progress.report.steps.map(({ state }) => state)).toEqual(
      Array(5).fill('IN_PLACE')
    )
  })

  it('waits for Zendesk where it asks for time', async () => {
    const { progress } = await run([
      on(show.field, answers(429, {}, { 'retry-after': '20' })),
    ])

    expect(progress.report.steps[0]?.failure?.code).toBe('zendesk.rate-limited')
  })
})
