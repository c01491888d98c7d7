import type { JsonObject } from '../../../domain/json'
import { byClient, byToken, moduleOver, partnerOver } from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { apiTokenDaysLeft } from './api-token-end'
import { ManualClock } from '../../../testing/manual-clock'

const me = 'GET /api/v2/users/me.json'
const user = (more: JsonObject = {}) =>
  answers(200, {
    user: { id: 8002, role: 'admin', suspended: false, ...more },
  })

const triggers = on(
  'GET /api/v2/triggers.json?page[size]=1',
  answers(200, { triggers: [] })
)
const webhooks = 'GET /api/v2/webhooks?page[size]=1'
const settings = 'GET /api/v2/account/settings.json'
const passed = [
  on(me, user()),
  triggers,
  on(webhooks, answers(200, { webhooks: [] })),
]

const check = async (script: Exchange[], connection = byToken) => {
  const http = scriptedHttp(...script)
  const checks = await moduleOver(http).connectAccount(connection).test()

  expect(http.left()).toEqual([])

  return checks
}

const statuses = (checks: Awaited<ReturnType<typeof check>>) =>
  checks.slice(0, 7).map(({ status }) => status)

const failing = (checks: Awaited<ReturnType<typeof check>>) =>
  checks
    .filter(({ status }) => status === 'FAILED')
    .map(({ id, code }) => [id, code])

describe('testing a Zendesk connection', () => {
  it('passes check by check', async () => {
    const checks = await check([
      ...passed,
      on(settings, answers(200, { settings: { tickets: { tagging: true } } })),
    ])

    expect(statuses(checks)).toEqual(Array(7).fill('PASSED'))
    expect(checks.at(-1)).toEqual({
      id: 'zendesk.api-token',
      status: 'WARNING',
      code: 'zendesk.api-token-ends',
      values: { days: 159 },
    })
  })

  it.each([
    ['has no warning for an OAuth client', { expires_in: 7200 }, []],
    [
      'warns of a token that never expires, though one with an end was asked for',
      {},
      ['zendesk.token-never-expires'],
    ],
  ])('%s', async (_, life, warnings) => {
    const token = { access_token: 'a', scope: 'read write', ...life }
    const checks = await check(
      [
        on('POST /oauth/tokens', answers(201, token)),
        ...passed,
        on(settings, answers(200, { settings: {} })),
      ],
      byClient
    )

    expect(statuses(checks)).toEqual(Array(7).fill('PASSED'))
    expect(checks.slice(7).map(({ code }) => code)).toEqual(warnings)
  })

  it('skips what needs the check that failed', async () => {
    const checks = await check([on(me, user({ role: 'end-user' }))])

    expect(statuses(checks)).toEqual([
      'PASSED',
      'PASSED',
      'PASSED',
      'FAILED',
      'SKIPPED',
      'SKIPPED',
      'SKIPPED',
    ])
  })

  it.each<[string, string, ReturnType<typeof user>]>([
    [
      'address-answers',
      'unknown-subdomain',
      answers(404, { error: { title: 'No help desk' } }),
    ],
    ['address-answers', 'unknown-subdomain', answers(404, { error: 'x' })],
    ['address-answers', 'unreachable', noAnswer('NOT_SENT')],
    ['address-answers', 'unreachable', noAnswer('AMBIGUOUS')],
    ['address-answers', 'unreachable', answers(503)],
    ['address-answers', 'rate-limited', answers(429)],
    ['credentials-accepted', 'wrong-credentials', answers(401, {})],
    [
      'credentials-accepted',
      'wrong-credentials',
      answers(200, { user: { id: null, name: 'Anonymous user' } }),
    ],
    [
      'credentials-accepted',
      'wrong-credentials',
      answers(200, { user: { name: 'Anonymous user' } }),
    ],
    [
      'scope',
      'missing-scope',
      answers(403, {
        description: 'You are missing the following required scopes: read',
      }),
    ],
    ['agent-role', 'not-an-agent', user({ role: 'end-user' })],
    ['agent-role', 'suspended-user', user({ suspended: true })],
    ['public-comments', 'light-agent', user({ role: 'agent', role_type: 1 })],
    ['public-comments', 'light-agent', user({ only_private_comments: true })],
  ])('finds at %s: %s', async (id, code, reply) => {
    expect(failing(await check([on(me, reply)]))).toEqual([
      [`zendesk.${id}`, `zendesk.${code}`],
    ])
  })

  const ofRole = on(me, user({ role: 'agent', custom_role_id: 77 }))
  const role = (access: string) =>
    on(
      'GET /api/v2/custom_roles/77.json',
      answers(200, {
        custom_role: { configuration: { end_user_profile_access: access } },
      })
    )

  // OAS, CustomRoleConfigurationObject: create_or_update is for those who may edit end users.
  it.each(['readonly', 'edit-within-org'])(
    'finds a role of the account’s own that may not make shoppers: %s',
    async (access) => {
      const checks = await check([ofRole, role(access)])

      expect(failing(checks)).toEqual([
        ['zendesk.agent-role', 'zendesk.no-user-rights'],
      ])
    }
  )

  it.each([
    ['that may edit end users', role('edit')],
    [
      'that nobody shows us',
      on('GET /api/v2/custom_roles/77.json', answers(403, {})),
    ],
  ])('takes a role of the account’s own %s', async (_, shown) => {
    const checks = await check([
      ofRole,
      shown,
      ...passed.slice(1),
      on(settings, answers(200, { settings: {} })),
    ])

    expect(failing(checks)).toEqual([])
  })

  it.each([
    ['not-an-agent', { role: 'end-user' }],
    ['suspended-user', { suspended: true }],
    ['light-agent', { role: 'agent', role_type: 1 }],
  ])('is also what proves it day by day: %s', async (code, more) => {
    const http = scriptedHttp(on(me, user(more)))
    const proven = await partnerOver(http).probe(5000)

    expect(proven._unsafeUnwrapErr()).toMatchObject({
      kind: 'CONNECTION',
      code: `zendesk.${code}`,
    })
  })

  it('finds a token that may only read', async () => {
    const checks = await check(
      [
        on(
          'POST /oauth/tokens',
          answers(200, { access_token: 'a', scope: 'read' })
        ),
        on(me, user()),
      ],
      byClient
    )

    expect(failing(checks)).toEqual([
      ['zendesk.scope', 'zendesk.missing-scope'],
    ])
  })

  it('finds a user who may not see webhooks', async () => {
    const checks = await check([
      on(me, user({ role: 'agent' })),
      triggers,
      on(webhooks, answers(403, { error: { title: 'Forbidden' } })),
    ])

    expect(failing(checks)).toEqual([
      ['zendesk.provisioning-rights', 'zendesk.no-provisioning-rights'],
    ])
  })

  it('finds an account without tags', async () => {
    const checks = await check([
      ...passed,
      on(settings, answers(200, { settings: { tickets: { tagging: false } } })),
    ])

    expect(failing(checks)).toEqual([['zendesk.limits', 'zendesk.tagging-off']])
  })
})

describe('probing', () => {
  it.each([
    [user(), undefined],
    [answers(200, { user: { id: null } }), 'zendesk.wrong-credentials'],
    [answers(404, { error: 'x' }), 'zendesk.unknown-subdomain'],
  ])('costs one call and tells what is wrong (%#)', async (reply, code) => {
    const probed = await moduleOver(scriptedHttp(on(me, reply)))
      .connect(byToken)
      .probe(5000)

    expect(probed.isOk() ? undefined : probed.error).toEqual(
      code && expect.objectContaining({ kind: 'CONNECTION', code })
    )
  })
})

describe('the end of API tokens', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 159],
    ['2027-04-29T00:00:00Z', 1],
    ['2027-04-30T00:00:00Z', 0],
    ['2027-06-01T00:00:00Z', 0],
  ])('is counted from %s: %s', (instant, days) => {
    expect(apiTokenDaysLeft(new ManualClock(Date.parse(instant)).now())).toBe(
      days
    )
  })
})
