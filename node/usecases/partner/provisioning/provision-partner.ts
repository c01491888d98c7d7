import type { Result } from 'neverthrow'

import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { RunRequest } from './run-provisioning'
import { runProvisioning } from './run-provisioning'

/** Creates what the app needs in the partner's account, and repairs what was changed there. */
export const provisionPartner = (
  ports: Ports,
  request: RunRequest
): Promise<Result<ProvisioningReport, UserError[]>> =>
  runProvisioning(ports, request, (provisioning, context) =>
    provisioning.apply(context)
  )
