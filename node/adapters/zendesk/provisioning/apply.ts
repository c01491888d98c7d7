import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { ProvisioningStep } from '../../../domain/settings/provisioning-report'
import type {
  ProvisioningRequest,
  ProvisioningProgress,
} from '../../../ports/provisioning'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import type { ProvisioningPlan } from './desired-state'
import type { Ensured } from './ensure'
import { ensure } from './ensure'
import { prove } from './prove'
import type { Resource } from './resource'
import { callOf } from '../connection/account-context'
import type { ProvisioningContext } from './provisioning-context'
import { planOf, resourcesOf } from './provisioning-context'
import type { ProvisioningRun } from './provisioning-run'
import { provisioningRun } from './provisioning-run'
import { proofStep, stepFailure, stepOf } from './steps'
import { readSigningSecret } from './webhook-calls'

interface Work {
  context: ProvisioningContext
  call: ZendeskCall
  plan: ProvisioningPlan
  run: ProvisioningRun
  /** What Zendesk shows us with each call. */
  token: string
  tokenIsNew: boolean
}

const places = [0, 1, 2, 3] as const

const resourceAt = (
  { plan, run, token }: Work,
  place: (typeof places)[number]
): Resource => resourcesOf(plan, run.ids(), token)[place]

const begin = async (
  context: ProvisioningContext,
  request: ProvisioningRequest
): Promise<Work> => {
  const plan = planOf(context, request)
  const kept = context.secrets.webhookToken
  const token = kept ?? context.ids.secret(32)
  const steps = [
    ...resourcesOf(plan, context.provisioned, token).map((resource) =>
      stepOf(resource, 'PLANNED')
    ),
    proofStep(plan, 'PLANNED'),
  ]

  const run = provisioningRun(request, {
    ids: context.provisioned,
    steps,
    now: () => context.clock.now(),
  })

  if (kept === undefined) run.noteSecret('webhookToken', token)

  return {
    context,
    call: callOf(context),
    plan,
    run,
    token,
    tokenIsNew: kept === undefined,
  }
}

const stepAfter = (
  resource: Resource,
  outcome: Result<Ensured, ZendeskFailure>
): ProvisioningStep => {
  if (outcome.isErr()) {
    return {
      ...stepOf(resource, 'FAILED'),
      failure: stepFailure(outcome.error),
    }
  }

  const { drift } = outcome.value

  return drift.length > 0
    ? {
        ...stepOf(resource, 'FAILED', drift),
        failure: { code: 'zendesk.not-as-written' },
      }
    : stepOf(resource, 'IN_PLACE')
}

/** Zendesk makes the secret and may be told to make another; ours has to be the same. */
const noteSigningSecret = async (
  { context, call, run }: Work,
  webhookId: string
): Promise<Result<void, ZendeskFailure>> => {
  const secret = await readSigningSecret(call, webhookId)

  return secret.map((known) => {
    if (known && known !== context.secrets.webhookSigningSecret) {
      run.noteSecret('webhookSigningSecret', known)
    }
  })
}

const make = async (
  work: Work,
  resource: Resource
): Promise<Result<Ensured, ZendeskFailure>> => {
  const { call, run } = work
  const note = (id: string): void => run.note({ [resource.idKey]: id })
  const ensured = await ensure(call, resource, {
    id: run.ids()[resource.idKey],
    rewrite: resource.isBlind && work.tokenIsNew,
    onCreated: (id) => {
      note(id)

      return run.save()
    },
  })

  if (ensured.isErr()) return ensured

  const { id } = ensured.value

  note(id)

  return resource.idKey === 'webhookId'
    ? (await noteSigningSecret(work, id)).map(() => ensured.value)
    : ensured
}

const applyStep = async (
  work: Work,
  place: (typeof places)[number]
): Promise<boolean> => {
  const { run } = work
  const resource = resourceAt(work, place)

  run.report(stepOf(resource, 'RUNNING'))
  await run.save()

  const step = stepAfter(resource, await make(work, resource))

  run.report(step)

  return step.state === 'IN_PLACE'
}

const applyAll = async (work: Work): Promise<boolean> => {
  for (const place of places) {
    if (!(await applyStep(work, place))) return false
  }

  return true
}

const proveAll = async (work: Work): Promise<void> => {
  const { context, call, plan, run } = work
  const [, webhook] = resourcesOf(plan, run.ids(), work.token)
  const webhookId = run.ids().webhookId ?? ''

  run.report(proofStep(plan, 'RUNNING'))
  await run.save()

  const failure = await prove(call, webhookId, {
    restore: () => webhook.repair(call, webhookId),
    sleep: (milliseconds) => context.clock.sleep(milliseconds),
  })

  run.note({ proven: failure === undefined })
  run.report(
    failure
      ? { ...proofStep(plan, 'FAILED'), failure }
      : proofStep(plan, 'IN_PLACE')
  )
}

/**
 * Creates what is missing and repairs what differs, one object after the other, then has Zendesk call us. The token is
 * kept before Zendesk knows it. Never an error: what stopped the run is told by its step.
 */
export const applyProvisioning = async (
  context: ProvisioningContext,
  request: ProvisioningRequest
): Promise<Result<ProvisioningProgress, ZendeskFailure>> => {
  const work = await begin(context, request)

  if (await applyAll(work)) await proveAll(work)

  await work.run.save()

  return ok(work.run.progress())
}
