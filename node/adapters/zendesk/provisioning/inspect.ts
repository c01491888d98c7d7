import { err, ok, Result } from 'neverthrow'

import type {
  Drift,
  ProvisioningReport,
  ProvisioningStep,
} from '../../../domain/settings/provisioning-report'
import type { ProvisioningRequest } from '../../../ports/provisioning'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import type { Resource } from './resource'
import { callOf } from '../connection/account-context'
import type { ProvisioningContext } from './provisioning-context'
import { planOf, resourcesOf } from './provisioning-context'
import { proofStep, reportOf, stepOf } from './steps'
import { readSigningSecret } from './webhook-calls'

const HIDDEN = '••••'

const differing = (field: string): Drift => ({
  field,
  expected: HIDDEN,
  found: '',
})

/** Whether we hold what the webhook's calls are proven with. */
const secretDrift = async (
  { secrets }: ProvisioningContext,
  call: ZendeskCall,
  webhookId: string
): Promise<Result<Drift[], ZendeskFailure>> => {
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
  context: ProvisioningContext,
  resource: Resource,
  id: string
): Promise<Result<Drift[], ZendeskFailure>> => {
  const call = callOf(context)
  const compared = await resource.compare(call, id)

  if (compared.isErr() || resource.idKey !== 'webhookId') return compared

  const secrets = await secretDrift(context, call, id)

  return secrets.map((drift) => [...compared.value, ...drift])
}

const inspectOne = async (
  context: ProvisioningContext,
  resource: Resource
): Promise<Result<ProvisioningStep, ZendeskFailure>> => {
  const id = context.provisioned[resource.idKey]

  if (id === undefined) return ok(stepOf(resource, 'PLANNED'))

  const compared = await compare(context, resource, id)

  return compared
    .map((drift) =>
      stepOf(resource, drift.length > 0 ? 'CHANGED' : 'IN_PLACE', drift)
    )
    .orElse((failure) =>
      isGone(failure) ? ok(stepOf(resource, 'MISSING')) : err(failure)
    )
}

/** How what was set up looks now. Of what was never set up, what would be; that takes no call. */
export const inspectProvisioning = async (
  context: ProvisioningContext,
  request: Pick<ProvisioningRequest, 'account' | 'webhookUrl'>
): Promise<Result<ProvisioningReport, ZendeskFailure>> => {
  const plan = planOf(context, request)
  const resources = resourcesOf(plan, context.provisioned, '')
  const inspected = await Promise.all(
    resources.map((resource) => inspectOne(context, resource))
  )

  return Result.combine(inspected).map((steps) => {
    const sound = steps.every(({ state }) => state === 'IN_PLACE')
    const proof = proofStep(
      plan,
      sound && context.provisioned.proven ? 'IN_PLACE' : 'PLANNED'
    )

    return reportOf([...steps, proof], context.clock.now())
  })
}
