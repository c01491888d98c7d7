import type { Result } from 'neverthrow'

import type { SetupReport } from '../../domain/settings/setup-report'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import type { RunRequest } from '../set-up-partner/run-set-up'
import { runSetUp } from '../set-up-partner/run-set-up'

/** Takes back what the set-up made in the partner's account, and nothing else. */
export const removeSetUp = (
  ports: Ports,
  request: RunRequest
): Promise<Result<SetupReport, UserError[]>> =>
  runSetUp(ports, request, (setup, context) => setup.remove(context))
