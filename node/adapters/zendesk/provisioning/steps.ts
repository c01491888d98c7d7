import { iso } from '../../../domain/iso'
import type {
  ProvisioningReport,
  ProvisioningStep,
} from '../../../domain/settings/provisioning-report'
import type { ZendeskFailure } from '../client/failure'
import { hasStatus } from '../client/failure'
import type { ProvisioningPlan } from './desired-state'
import type { Resource } from './resource'

export const stepOf = (
  { stepId, title, details }: Pick<Resource, 'stepId' | 'title' | 'details'>,
  state: ProvisioningStep['state'],
  drift: ProvisioningStep['drift'] = []
): ProvisioningStep => ({ id: stepId, state, title, details, drift })

/** Zendesk calls us once, with what only it and we know. */
export const proofStep = (
  { webhookUrl }: ProvisioningPlan,
  state: ProvisioningStep['state']
): ProvisioningStep => ({
  id: 'zendesk.proof',
  state,
  title: webhookUrl,
  details: [`POST ${webhookUrl}`],
  drift: [],
})

export const reportOf = (
  steps: ProvisioningStep[],
  now: number
): ProvisioningReport => ({
  steps,
  checkedAt: iso(now),
})

/** What a merchant is told of a call that failed during provisioning. */
export const codeOf = (failure: ZendeskFailure): string => {
  if (failure.kind === 'RETRY') {
    return hasStatus(failure, 429)
      ? 'zendesk.rate-limited'
      : 'zendesk.unreachable'
  }

  return failure.code === 'zendesk.forbidden'
    ? 'zendesk.no-provisioning-rights'
    : failure.code
}

export const stepFailure = (
  failure: ZendeskFailure
): NonNullable<ProvisioningStep['failure']> => ({
  code: codeOf(failure),
  detail: failure.detail,
})
