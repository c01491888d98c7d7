import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type {
  SetupContext,
  SetupProgress,
  SetupStep,
} from '../../../ports/partner'
import type { Call } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import type { SetupPlan } from './desired-state'
import type { Ensured } from './ensure'
import { ensure } from './ensure'
import { prove } from './prove'
import type { Resource } from './resource'
import type { SetupDesk } from './provisioning-context'
import { callOf, planOf, resourcesOf } from './provisioning-context'
import type { SetupRun } from './provisioning-run'
import { setupRun } from './provisioning-run'
import { proofStep, stepFailure, stepOf } from './steps'
import { readSigningSecret } from './webhook-calls'

interface Work {
  desk: SetupDesk
  call: Call
  plan: SetupPlan
  run: SetupRun
  /** What Zendesk shows us with each call. */
  token: string
  tokenIsNew: boolean
}

const places = [0, 1, 2, 3] as const

const resourceAt = (
  { plan, run, token }: Work,
  place: (typeof places)[number]
): Resource => resourcesOf(plan, run.ids(), token)[place]

const begin = async (desk: SetupDesk, context: SetupContext): Promise<Work> => {
  const plan = planOf(desk, context)
  const kept = desk.secrets.webhookToken
  const token = kept ?? desk.ids.secret(32)
  const steps = [
    ...resourcesOf(plan, desk.setup, token).map((resource) =>
      stepOf(resource, 'PLANNED')
    ),
    proofStep(plan, 'PLANNED'),
  ]

  const run = setupRun(context, {
    ids: desk.setup,
    steps,
    now: () => desk.clock.now(),
  })

  if (kept === undefined) run.noteSecret('webhookToken', token)

  return {
    desk,
    call: callOf(desk),
    plan,
    run,
    token,
    tokenIsNew: kept === undefined,
  }
}

const stepAfter = (
  resource: Resource,
  outcome: Result<Ensured, ZendeskFailure>
): SetupStep => {
  if (outcome.isErr()) {
    return {
      ...stepOf(resource, 'FAILED'),
      failure: stepFailure(outcome.error),
    }
  }

  const { differences } = outcome.value

  return differences.length > 0
    ? {
        ...stepOf(resource, 'FAILED', differences),
        failure: { code: 'zendesk.not-as-written' },
      }
    : stepOf(resource, 'IN_PLACE')
}

/** Zendesk makes the secret and may be told to make another; ours has to be the same. */
const noteSigningSecret = async (
  { desk, call, run }: Work,
  webhookId: string
): Promise<Result<void, ZendeskFailure>> => {
  const secret = await readSigningSecret(call, webhookId)

  return secret.map((known) => {
    if (known && known !== desk.secrets.webhookSigningSecret) {
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

  run.mark(stepOf(resource, 'RUNNING'))
  await run.save()

  const step = stepAfter(resource, await make(work, resource))

  run.mark(step)

  return step.state === 'IN_PLACE'
}

const applyAll = async (work: Work): Promise<boolean> => {
  for (const place of places) {
    if (!(await applyStep(work, place))) return false
  }

  return true
}

const proveAll = async (work: Work): Promise<void> => {
  const { desk, call, plan, run } = work
  const [, webhook] = resourcesOf(plan, run.ids(), work.token)
  const webhookId = run.ids().webhookId ?? ''

  run.mark(proofStep(plan, 'RUNNING'))
  await run.save()

  const failure = await prove(call, webhookId, {
    restore: () => webhook.repair(call, webhookId),
    sleep: (milliseconds) => desk.clock.sleep(milliseconds),
  })

  run.note({ proven: failure === undefined })
  run.mark(
    failure
      ? { ...proofStep(plan, 'FAILED'), failure }
      : proofStep(plan, 'IN_PLACE')
  )
}

/**
 * Creates what is missing and repairs what differs, one object after the other, then has Zendesk call us. The token is
 * kept before Zendesk knows it. Never an error: what stopped the run is told by its step.
 */
export const applySetup = async (
  desk: SetupDesk,
  context: SetupContext
): Promise<Result<SetupProgress, ZendeskFailure>> => {
  const work = await begin(desk, context)

  if (await applyAll(work)) await proveAll(work)

  await work.run.save()

  return ok(work.run.progress())
}
