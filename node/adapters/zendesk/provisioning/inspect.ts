import { err, ok, Result } from 'neverthrow'

import type {
  SetupContext,
  SetupDifference,
  SetupReport,
  SetupStep,
} from '../../../ports/partner'
import type { Call } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import type { Resource } from './resource'
import type { SetupDesk } from './provisioning-context'
import { callOf, planOf, resourcesOf } from './provisioning-context'
import { proofStep, reportOf, stepOf } from './steps'
import { readSigningSecret } from './webhook-calls'

const HIDDEN = '••••'

const differing = (field: string): SetupDifference => ({
  field,
  expected: HIDDEN,
  found: '',
})

/** Whether we hold what the webhook's calls are proven with. */
const secretDifferences = async (
  { secrets }: SetupDesk,
  call: Call,
  webhookId: string
): Promise<Result<SetupDifference[], ZendeskFailure>> => {
  const { webhookToken, webhookSigningSecret } = secrets
  const secret = await readSigningSecret(call, webhookId)

  return secret.map((known) => [
    ...(webhookToken === undefined ? [differing('token')] : []),
    ...(known === undefined || known === webhookSigningSecret
      ? []
      : [differing('signing_secret')]),
  ])
}

const compare = async (
  desk: SetupDesk,
  resource: Resource,
  id: string
): Promise<Result<SetupDifference[], ZendeskFailure>> => {
  const call = callOf(desk)
  const compared = await resource.compare(call, id)

  if (compared.isErr() || resource.idKey !== 'webhookId') return compared

  const secrets = await secretDifferences(desk, call, id)

  return secrets.map((differences) => [...compared.value, ...differences])
}

const inspectOne = async (
  desk: SetupDesk,
  resource: Resource
): Promise<Result<SetupStep, ZendeskFailure>> => {
  const id = desk.setup[resource.idKey]

  if (id === undefined) return ok(stepOf(resource, 'PLANNED'))

  const compared = await compare(desk, resource, id)

  return compared
    .map((differences) =>
      stepOf(
        resource,
        differences.length > 0 ? 'CHANGED' : 'IN_PLACE',
        differences
      )
    )
    .orElse((failure) =>
      isGone(failure) ? ok(stepOf(resource, 'MISSING')) : err(failure)
    )
}

/** How what was set up looks now. Of what was never set up, what would be; that takes no call. */
export const inspectSetup = async (
  desk: SetupDesk,
  context: Pick<SetupContext, 'account' | 'webhookUrl'>
): Promise<Result<SetupReport, ZendeskFailure>> => {
  const plan = planOf(desk, context)
  const resources = resourcesOf(plan, desk.setup, '')
  const inspected = await Promise.all(
    resources.map((resource) => inspectOne(desk, resource))
  )

  return Result.combine(inspected).map((steps) => {
    const sound = steps.every(({ state }) => state === 'IN_PLACE')
    const proof = proofStep(
      plan,
      sound && desk.setup.proven ? 'IN_PLACE' : 'PLANNED'
    )

    return reportOf([...steps, proof], desk.clock.now())
  })
}
