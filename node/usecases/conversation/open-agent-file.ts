import type { Result } from 'neverthrow'
import { err } from 'neverthrow'
import { z } from 'zod'

import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { PartnerFile } from '../../ports/partner'
import { findPartner } from '../../ports/partner-registry'
import type { Ports } from '../../ports/ports'
import { openPartner } from '../partner/open-connection/open-partner'

/** What a link to a file says; the partner's adapter issued it. */
const linkShape = z.object({
  partner: z.string(),
  url: z.string(),
  fileName: z.string().optional(),
  contentType: z.string().optional(),
})

interface OpenedFile {
  file: PartnerFile
  /** When the link ends, in milliseconds since the epoch. */
  expiresAt: number
}

type FileRefusal = 'NO_SUCH_FILE' | 'TRY_LATER'

const refusalOf = ({ kind }: DeliveryFailure): FileRefusal =>
  kind === 'REFUSED' ? 'NO_SUCH_FILE' : 'TRY_LATER'

/** An agent's file for whoever has our link to it. Names and types that the link tells win over the partner's own. */
export const openAgentFile = async (
  ports: Pick<Ports, 'links' | 'settings' | 'vault' | 'partners'>,
  token: string,
  timeoutMs: number
): Promise<Result<OpenedFile, FileRefusal>> => {
  const opened = await ports.links.open('files', token)

  if (opened.isErr()) {
    return err(
      opened.error.kind === 'UNREADABLE' ? 'NO_SUCH_FILE' : 'TRY_LATER'
    )
  }

  const { payload, expiresAt } = opened.value
  const { data: link } = linkShape.safeParse(payload)
  const module = link && findPartner(ports.partners, link.partner)

  if (!module) return err('NO_SUCH_FILE')

  const settings = await ports.settings.current()

  if (settings.isErr()) return err('TRY_LATER')

  const { url, fileName, contentType } = link
  const partner = await openPartner(ports, settings.value, module.name)

  if (partner.isErr()) return err(refusalOf(partner.error))

  const file = await partner.value.openFile(url, timeoutMs)

  return file.mapErr(refusalOf).map((found) => ({
    file: {
      ...found,
      ...(fileName ? { fileName } : {}),
      ...(contentType ? { contentType } : {}),
    },
    expiresAt,
  }))
}
