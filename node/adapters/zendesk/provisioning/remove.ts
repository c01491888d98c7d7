import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { SetupContext, SetupProgress } from '../../../ports/partner'
import type { Call } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import type { Resource } from './resource'
import type { SetupDesk } from './provisioning-context'
import { callOf, planOf, resourcesOf } from './provisioning-context'
import type { SetupRun } from './provisioning-run'
import { setupRun } from './provisioning-run'
import { proofStep, stepFailure, stepOf } from './steps'

const take = async (
  call: Call,
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
  call: Call,
  run: SetupRun,
  resource: Resource
): Promise<boolean> => {
  const removed = await take(call, resource, run.ids()[resource.idKey])

  if (removed.isErr()) {
    run.mark({
      ...stepOf(resource, 'FAILED'),
      failure: stepFailure(removed.error),
    })

    return false
  }

  run.note({ [resource.idKey]: undefined })
  run.mark(stepOf(resource, 'PLANNED'))
  await run.save()

  return true
}

/** Takes back what was made, the last first: triggers, webhook, and the field switched off. What is gone already is done. */
export const removeSetup = async (
  desk: SetupDesk,
  context: SetupContext
): Promise<Result<SetupProgress, ZendeskFailure>> => {
  const plan = planOf(desk, context)
  const call = callOf(desk)
  const resources = resourcesOf(plan, desk.setup, '')
  const run = setupRun(context, {
    ids: { ...desk.setup, proven: undefined },
    steps: [
      ...resources.map((resource) =>
        stepOf(
          resource,
          desk.setup[resource.idKey] === undefined ? 'PLANNED' : 'IN_PLACE'
        )
      ),
      proofStep(plan, 'PLANNED'),
    ],
    now: () => desk.clock.now(),
  })

  for (const resource of [...resources].reverse()) {
    if (!(await removeOne(call, run, resource))) break
  }

  return ok(run.progress())
}
