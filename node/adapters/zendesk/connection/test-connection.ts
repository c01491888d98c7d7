import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ConnectionCheck } from '../../../ports/partner-account'
import type { ZendeskFailure } from '../client/failure'
import type { CurrentUser } from './probe'
import { readCurrentUser } from './probe'
import type { LackingRight } from './relay-rights'
import { lackingRight } from './relay-rights'
import { apiTokenCheck } from './api-token-end'
import { codeOf } from '../provisioning/steps'
import type { AccountContext } from './account-context'
import { CALL_TIMEOUT_MS, callOf } from './account-context'

/** The checks in their order; each needs those before it. */
const checkIds = [
  'zendesk.address-answers',
  'zendesk.credentials-accepted',
  'zendesk.scope',
  'zendesk.agent-role',
  'zendesk.public-comments',
  'zendesk.provisioning-rights',
  'zendesk.limits',
] as const

type CheckId = (typeof checkIds)[number]

/** Where the test stopped, and why. */
interface Finding {
  at: CheckId
  code: string
}

type Tested<Value> = Result<Value, Finding>

const findingAt =
  (at: CheckId) =>
  (failure: ZendeskFailure): Finding => ({ at, code: codeOf(failure) })

/** The first answer tells about the address, the credentials and what they open. */
const firstFinding = (failure: ZendeskFailure): Finding => {
  if (failure.kind === 'RETRY') {
    return findingAt('zendesk.address-answers')(failure)
  }

  switch (failure.code) {
    case 'zendesk.unknown-subdomain':
      return { at: 'zendesk.address-answers', code: failure.code }
    case 'zendesk.missing-scope':
      return { at: 'zendesk.scope', code: failure.code }
    default:
      return {
        at: 'zendesk.credentials-accepted',
        code: 'zendesk.wrong-credentials',
      }
  }
}

const checkWriteScope = async ({
  client,
}: AccountContext): Promise<Tested<void>> => {
  const token = await client.authorization.token(CALL_TIMEOUT_MS)
  const scope = token.isOk() ? token.value.scope : undefined

  return scope === undefined || /\bwrite\b/.test(scope)
    ? ok(undefined)
    : err({ at: 'zendesk.scope', code: 'zendesk.missing-scope' })
}

const checkOf: Record<LackingRight['right'], CheckId> = {
  ROLE: 'zendesk.agent-role',
  END_USERS: 'zendesk.agent-role',
  PUBLIC_COMMENTS: 'zendesk.public-comments',
}

const checkRelay = async (
  context: AccountContext,
  user: CurrentUser
): Promise<Tested<void>> =>
  (await lackingRight(callOf(context), user))
    .mapErr(findingAt('zendesk.agent-role'))
    .andThen((lacking) =>
      lacking
        ? err({ at: checkOf[lacking.right], code: lacking.code })
        : ok(undefined)
    )

/** Reading what will be written tells most: Zendesk shows triggers and webhooks to those who may change them. */
const checkRights = async (context: AccountContext): Promise<Tested<void>> => {
  const call = callOf(context)
  const reads = await Promise.all(
    ['/api/v2/triggers.json', '/api/v2/webhooks'].map((path) =>
      call({ method: 'GET', path, query: { 'page[size]': '1' } }, z.unknown())
    )
  )

  const refusal = reads.find((read) => read.isErr())

  return refusal?.isErr()
    ? err(findingAt('zendesk.provisioning-rights')(refusal.error))
    : ok(undefined)
}

const settingsSchema = z.object({
  settings: z.object({
    tickets: z.object({ tagging: z.boolean().catch(true) }).catch({
      tagging: true,
    }),
  }),
})

const checkLimits = async (context: AccountContext): Promise<Tested<void>> => {
  const answer = await callOf(context)(
    { method: 'GET', path: '/api/v2/account/settings.json' },
    settingsSchema
  )

  return answer
    .mapErr(findingAt('zendesk.limits'))
    .andThen(({ settings }) =>
      settings.tickets.tagging
        ? ok(undefined)
        : err({ at: 'zendesk.limits', code: 'zendesk.tagging-off' } as const)
    )
}

const runChecks = async (context: AccountContext): Promise<Tested<void>> => {
  const user = (await readCurrentUser(callOf(context))).mapErr(firstFinding)

  if (user.isErr()) return err(user.error)

  const scope = await checkWriteScope(context)
  const personal = scope.isErr() ? scope : await checkRelay(context, user.value)

  if (personal.isErr()) return personal

  const rights = await checkRights(context)

  return rights.isErr() ? rights : checkLimits(context)
}

const statusOf = (id: CheckId, found: CheckId): ConnectionCheck['status'] => {
  if (id === found) return 'FAILED'

  return checkIds.indexOf(id) < checkIds.indexOf(found) ? 'PASSED' : 'SKIPPED'
}

const checksOf = (tested: Tested<void>): ConnectionCheck[] =>
  tested.match(
    () => checkIds.map((id) => ({ id, status: 'PASSED' as const })),
    ({ at, code }) =>
      checkIds.map((id) => ({
        id,
        status: statusOf(id, at),
        ...(id === at ? { code } : {}),
      }))
  )

/** Zendesk makes an end mandatory on 1 April 2027 (support article 10212201463962). */
const tokenLifeCheck = async ({
  client,
}: AccountContext): Promise<ConnectionCheck[]> => {
  const token = await client.authorization.token(CALL_TIMEOUT_MS)

  return token.isOk() && token.value.neverExpires
    ? [
        {
          id: 'zendesk.token-life',
          status: 'WARNING',
          code: 'zendesk.token-never-expires',
        },
      ]
    : []
}

/** Tries the connection, one thing after the other, and says at the first that fails what to do about it. */
export const testConnection = async (
  context: AccountContext
): Promise<ConnectionCheck[]> => [
  ...checksOf(await runChecks(context)),
  ...apiTokenCheck(context.connection, context.clock.now()),
  ...(await tokenLifeCheck(context)),
]
