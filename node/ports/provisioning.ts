import type { Result } from 'neverthrow'

import type { JsonObject } from '../domain/json'
import type { ProvisioningReport } from '../domain/settings/provisioning-report'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'

/** Ids of what was created and secrets made on the way, saved after every step. */
export interface ProvisioningProgress {
  provisioned: JsonObject
  newSecrets: Record<string, string>
  report: ProvisioningReport
}

export interface ProvisioningRequest {
  webhookUrl: string
  /** Tells accounts apart that share one partner account. */
  account: string
  save(progress: ProvisioningProgress): Promise<void>
}

/** Creating what the app needs inside the partner's account. */
export interface Provisioning {
  /** Looks, changes nothing. */
  inspect(
    request: ProvisioningRequest
  ): Promise<Result<ProvisioningReport, DeliveryFailure>>
  /** Creates what is missing and repairs what was changed; goes on where a run stopped. */
  apply(
    request: ProvisioningRequest
  ): Promise<Result<ProvisioningProgress, DeliveryFailure>>
  /** Takes back what `apply` made, and nothing else. */
  remove(
    request: ProvisioningRequest
  ): Promise<Result<ProvisioningProgress, DeliveryFailure>>
}
