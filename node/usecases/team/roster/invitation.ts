import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { UserError } from '../../../domain/user-error'
import type { Invitation } from '../../../ports/partner-team'
import { email, line } from '../../input/fields'
import { parseInput } from '../../input/parse-input'

export const invitation = z.object({
  name: line,
  email,
  profile: z.enum(['AGENT', 'ADMINISTRATOR']),
})

export type InvitationInput = z.input<typeof invitation>

export const readInvitation = (
  input: InvitationInput
): Result<Invitation, UserError[]> => parseInput(invitation, input)
