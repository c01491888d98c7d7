import type { SetupReport, SetupStep } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import type { SetupPlan } from './desired-state'
import type { Resource } from './resource'

export const stepOf = (
  { stepId, title, details }: Pick<Resource, 'stepId' | 'title' | 'details'>,
  state: SetupStep['state'],
  differences: SetupStep['differences'] = []
): SetupStep => ({ id: stepId, state, title, details, differences })

/** Zendesk calls us once, with what only it and we know. */
export const proofStep = (
  { webhookUrl }: SetupPlan,
  state: SetupStep['state']
): SetupStep => ({
  id: 'zendesk.proof',
  state,
  title: webhookUrl,
  details: [`POST ${webhookUrl}`],
  differences: [],
})

export const reportOf = (steps: SetupStep[], now: number): SetupReport => ({
  steps,
  checkedAt: new Date(now).toISOString(),
})

/** What a merchant is told of a call that failed during the set-up. */
export const codeOf = (failure: ZendeskFailure): string => {
  if (failure.kind === 'RETRY') {
    return hasStatus(failure, 429)
      ? 'zendesk.rate-limited'
      : 'zendesk.unreachable'
  }

  return failure.code === 'zendesk.forbidden'
    ? 'zendesk.no-setup-rights'
    : failure.code
}

export const stepFailure = (
  failure: ZendeskFailure
): NonNullable<SetupStep['failure']> => ({
  code: codeOf(failure),
  detail: failure.detail,
})
