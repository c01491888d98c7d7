import type { Result } from 'neverthrow'

import type { SetupReport } from '../../../domain/settings/provisioning-report'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { RunRequest } from './run-provisioning'
import { runSetUp } from './run-provisioning'

/** Takes back what the set-up made in the partner's account, and nothing else. */
export const removeSetUp = (
  ports: Ports,
  request: RunRequest
): Promise<Result<SetupReport, UserError[]>> =>
  runSetUp(ports, request, (setup, context) => setup.remove(context))
