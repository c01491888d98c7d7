import { Result } from 'neverthrow'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import type { VaultFailure } from '../../../ports/secret-vault'
import type { LinkMaker } from '../../sealing/agent-file-link'
import { agentFileLink } from '../../sealing/agent-file-link'
import type { ZendeskFailure } from '../client/failure'
import { translate } from '../messages'
import { agentWords } from './agent-words'
import type { Author, CommentAttachment, TicketComment } from './comments'
import type { TicketMemory } from './memory'

export const updateIdOf = ({ id }: Pick<TicketComment, 'id'>): string =>
  `comment:${id}`

const isDangerous = ({ malware_scan_result: result }: CommentAttachment) =>
  result === 'malware_found' || result === 'found'

const noLink = ({ detail }: VaultFailure): ZendeskFailure => ({
  kind: 'RETRY',
  ambiguous: false,
  detail,
})

const linkTo = async (
  maker: LinkMaker,
  conversationId: string,
  {
    content_url: url,
    file_name: fileName,
    content_type: type,
  }: CommentAttachment
): Promise<Result<Attachment, ZendeskFailure>> =>
  (
    await agentFileLink(maker, {
      partner: 'ZENDESK',
      conversationId,
      url,
      ...(type ? { contentType: type } : {}),
      ...(fileName ? { fileName } : {}),
    })
  ).mapErr(noLink)

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

  const text = [agentWords(comment), ...blocked].filter(Boolean).join('\n')

  return Result.combine(links).map((attachments) => ({
    kind: 'message',
    id: updateIdOf(comment),
    at: new Date(comment.created_at).toISOString(),
    ...(text ? { text } : {}),
    attachments,
    agent: { id: author.id, ...(author.name ? { name: author.name } : {}) },
  }))
}
