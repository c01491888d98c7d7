import { Result } from 'neverthrow'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { PartnerUpdate } from '../../../ports/partner'
import type { VaultFailure } from '../../../ports/secret-vault'
import type { ZendeskFailure } from '../client/failure'
import { translate } from '../messages'
import type { Author, CommentAttachment, TicketComment } from './comments'
import type { ZendeskContext } from './context'
import type { TicketMemory } from './memory'

const LINK_LIFETIME_MS = 7 * 24 * 60 * 60_000

type LinkMaker = Pick<ZendeskContext, 'links' | 'clock'>

export const updateIdOf = ({ id }: Pick<TicketComment, 'id'>): string =>
  `comment:${id}`

const isDangerous = ({ malware_scan_result: result }: CommentAttachment) =>
  result === 'malware_found' || result === 'found'

const noLink = ({ detail }: VaultFailure): ZendeskFailure => ({
  kind: 'RETRY',
  ambiguous: false,
  detail,
})

/** Zendesk may want credentials for its files, which WhatsApp has not: ours need none. */
const linkTo = async (
  { links, clock }: LinkMaker,
  conversationId: string,
  file: CommentAttachment
): Promise<Result<Attachment, ZendeskFailure>> => {
  const { content_url: url, file_name: fileName, content_type: type } = file
  const link = await links.issue(
    'files',
    {
      partner: 'ZENDESK',
      conversationId,
      url,
      fileName,
      contentType: type ?? '',
    },
    clock.now() + LINK_LIFETIME_MS
  )

  return link.mapErr(noLink).map((address) => ({
    url: address,
    ...(type ? { contentType: type } : {}),
    ...(fileName ? { fileName } : {}),
  }))
}

const textOf = (
  { plain_body: plain, body }: TicketComment,
  blocked: string[]
): string =>
  [plain ?? body, ...blocked].filter((line) => line.trim()).join('\n')

/** An agent's comment as the shopper gets it. A file that Zendesk found to be malware is named instead of sent. */
export const agentMessage = async (
  maker: LinkMaker,
  { conversationId, language }: TicketMemory,
  { comment, author }: { comment: TicketComment; author: Author }
): Promise<Result<PartnerUpdate, ZendeskFailure>> => {
  const present = comment.attachments.filter(({ deleted }) => !deleted)
  const blocked = present
    .filter(isDangerous)
    .map(({ file_name: name }) => translate(language, 'file.blocked', { name }))

  const links = await Promise.all(
    present
      .filter((file) => !isDangerous(file))
      .map((file) => linkTo(maker, conversationId, file))
  )

  const text = textOf(comment, blocked)

  return Result.combine(links).map((attachments) => ({
    kind: 'message',
    id: updateIdOf(comment),
    at: new Date(comment.created_at).toISOString(),
    ...(text ? { text } : {}),
    attachments,
    agent: { id: author.id, ...(author.name ? { name: author.name } : {}) },
  }))
}
