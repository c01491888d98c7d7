import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  ProvisioningRequest,
  ProvisioningProgress,
} from '../../../ports/provisioning'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import type { Resource } from './resource'
import { callOf } from '../connection/account-context'
import type { ProvisioningContext } from './provisioning-context'
import { planOf, resourcesOf } from './provisioning-context'
import type { ProvisioningRun } from './provisioning-run'
import { provisioningRun } from './provisioning-run'
import { proofStep, stepFailure, stepOf } from './steps'

const take = async (
  call: ZendeskCall,
  resource: Resource,
  id: string | undefined
): Promise<Result<void, ZendeskFailure>> => {
  if (id === undefined) return ok(undefined)

  const removed = await resource.remove(call, id)

  return removed.orElse((failure) =>
    isGone(failure) ? ok(undefined) : err(failure)
  )
}

const removeOne = async (
  call: ZendeskCall,
  run: ProvisioningRun,
  resource: Resource
): Promise<boolean> => {
  const removed = await take(call, resource, run.ids()[resource.idKey])

  if (removed.isErr()) {
    run.report({
      ...stepOf(resource, 'FAILED'),
      failure: stepFailure(removed.error),
    })

    return false
  }

  run.note({ [resource.idKey]: undefined })
  run.report(stepOf(resource, 'PLANNED'))
  await run.save()

  return true
}

/** Takes back what was made, the last first: triggers, webhook, and the field switched off. What is gone already is done. */
export const removeProvisioning = async (
  context: ProvisioningContext,
  request: ProvisioningRequest
): Promise<Result<ProvisioningProgress, ZendeskFailure>> => {
  const plan = planOf(context, request)
  const call = callOf(context)
  const resources = resourcesOf(plan, context.provisioned, '')
  const run = provisioningRun(request, {
    ids: { ...context.provisioned, proven: undefined },
    steps: [
      ...resources.map((resource) =>
        stepOf(
          resource,
          context.provisioned[resource.idKey] === undefined
            ? 'PLANNED'
            : 'IN_PLACE'
        )
      ),
      proofStep(plan, 'PLANNED'),
    ],
    now: () => context.clock.now(),
  })

  for (const resource of [...resources].reverse()) {
    if (!(await removeOne(call, run, resource))) break
  }

  return ok(run.progress())
}
