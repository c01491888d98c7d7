import type { Result } from 'neverthrow'

import type { Attachment } from '../../domain/handoff/shopper'
import type { PartnerName } from '../../domain/partner-name'
import type { Clock } from '../../ports/clock'
import type { VaultFailure } from '../../ports/secret-vault'
import type { SignedLinks } from '../../ports/signed-links'

const LIFETIME_MS = 7 * 24 * 60 * 60_000

export interface LinkMaker {
  links: SignedLinks
  clock: Pick<Clock, 'now'>
}

export interface AgentFile extends Attachment {
  partner: PartnerName
  conversationId: string
}

/** An agent's file at an address of ours, which needs no credentials and tells nobody the partner's. */
export const agentFileLink = async (
  { links, clock }: LinkMaker,
  { partner, conversationId, ...file }: AgentFile
): Promise<Result<Attachment, VaultFailure>> => {
  const issued = await links.issue(
    'files',
    { partner, conversationId, ...file },
    clock.now() + LIFETIME_MS
  )

  return issued.map((url) => ({ ...file, url }))
}
