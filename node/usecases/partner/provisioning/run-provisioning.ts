import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import type {
  Provisioning,
  ProvisioningRequest,
} from '../../../ports/provisioning'
import type { Ports } from '../../../ports/ports'
import { partnerCallFailed } from '../open-connection/partner-call-failed'
import { openProvisioning } from './open-provisioning'
import { saveProgress } from './save-progress'
import { beginRun, endRun } from './provisioning-run'
import { webhookUrlOf } from '../webhook/webhook-url'

interface RunRequest {
  /** `apply` creates what the app needs in the partner's account and repairs what was changed there; `remove` takes that back. */
  task: 'apply' | 'remove'
  partner: PartnerName
  by: string
}

const contextOf = (ports: Ports, request: RunRequest): ProvisioningRequest => ({
  webhookUrl: webhookUrlOf(ports, request.partner),
  account: ports.account,
  save: async (progress) => {
    const saved = await saveProgress(ports, request, progress)

    if (saved.isErr()) {
      ports.log.warn('A step of provisioning was not noted', {
        partner: request.partner,
        code: saved.error[0]?.code,
      })
    }
  },
})

const work = async (
  ports: Ports,
  request: RunRequest,
  provisioning: Provisioning
): Promise<Result<ProvisioningReport, UserError[]>> => {
  const progress = await provisioning[request.task](contextOf(ports, request))

  if (progress.isErr()) {
    return err(partnerCallFailed(progress.error))
  }

  const saved = await saveProgress(ports, request, progress.value)

  return saved.map(() => progress.value.report)
}

/** Lets one run at a time change the partner's account and keeps what it made. */
export const runProvisioning = async (
  ports: Ports,
  request: RunRequest
): Promise<Result<ProvisioningReport, UserError[]>> => {
  const id = ports.ids.next()
  const begun = await beginRun(ports, request.partner, id)

  if (begun.isErr()) {
    return err(begun.error)
  }

  const provisioning = await openProvisioning(
    ports,
    begun.value,
    request.partner
  )
  const outcome = provisioning.isErr()
    ? err(provisioning.error)
    : await work(ports, request, provisioning.value)

  await endRun(ports, request.partner, id)

  return outcome
}
