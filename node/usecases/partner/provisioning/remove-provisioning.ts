import type { Result } from 'neverthrow'

import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { RunRequest } from './run-provisioning'
import { runProvisioning } from './run-provisioning'

/** Takes back what provisioning made in the partner's account, and nothing else. */
export const removeProvisioning = (
  ports: Ports,
  request: RunRequest
): Promise<Result<ProvisioningReport, UserError[]>> =>
  runProvisioning(ports, request, (provisioning, context) =>
    provisioning.remove(context)
  )
