import { extname } from 'node:path'

import type { Result } from 'neverthrow'

import type { Attachment } from '../../domain/handoff/shopper'
import type { PartnerName } from '../../domain/partner-name'
import { DAY_MS } from '../../domain/time-units'
import type { Clock } from '../../ports/clock'
import type { VaultFailure } from '../../ports/secret-vault'
import type { SignedLinks } from '../../ports/signed-links'
import { extensionOf, mediaTypeIn } from '../http/file-types'
import { safeFileName } from '../http/safe-file-name'

const LIFETIME_MS = 7 * DAY_MS

export interface LinkMaker {
  links: SignedLinks
  clock: Pick<Clock, 'now'>
}

interface AgentFile extends Attachment {
  partner: PartnerName
  conversationId: string
}

const PLAIN = /^[A-Za-z0-9]{1,8}$/

/** WhatsApp's senders take the file's kind from what follows the last dot of its address. */
const endingOf = ({ fileName = '', contentType = '' }: Attachment): string => {
  const told = extname(fileName).slice(1)
  const ending = PLAIN.test(told) ? told : extensionOf(contentType)

  return `file.${(ending ?? 'bin').toLowerCase()}`
}

/** The partner's words for it as a bot may use them, in a header or as a name on its disk. */
const safe = ({ url, contentType, fileName = '' }: Attachment): Attachment => {
  const type = mediaTypeIn(contentType)
  const name = safeFileName(fileName)

  return {
    url,
    ...(type === undefined ? {} : { contentType: type }),
    ...(name ? { fileName: name } : {}),
  }
}

/** An agent's file at an address of ours, which needs no credentials and tells nobody the partner's. */
export const agentFileLink = async (
  { links, clock }: LinkMaker,
  { partner, conversationId, ...told }: AgentFile
): Promise<Result<Attachment, VaultFailure>> => {
  const file = safe(told)
  const issued = await links.issue(
    'files',
    { partner, conversationId, ...file },
    clock.now() + LIFETIME_MS
  )

  return issued.map((url) => ({ ...file, url: `${url}/${endingOf(file)}` }))
}
