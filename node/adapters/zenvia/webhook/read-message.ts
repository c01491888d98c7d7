import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import type { Agent } from '../../../domain/handoff/handoff-state'
import type { Attachment } from '../../../domain/handoff/shopper'
import { oneLine } from '../../../domain/one-line'
import { fileNameIn } from '../../http/file-name-in'
import { contentTypeOf } from '../../http/file-types'
import { updateId } from './update-id'
import type { WebhookBody } from './webhook-body'

type Message = NonNullable<WebhookBody['message']>

const attachmentOf = (url: string): Attachment => {
  const fileName = fileNameIn(url)
  const contentType = contentTypeOf(fileName)

  return {
    url,
    ...(contentType ? { contentType } : {}),
    ...(fileName ? { fileName } : {}),
  }
}

/** Words beside a file; Zenvia repeats its name or address there when the agent wrote none. */
const captionOf = (content: string, attachment: Attachment | undefined) =>
  attachment && [attachment.url, attachment.fileName].includes(content)
    ? ''
    : content

export const agentOf = ({ agent }: WebhookBody): Agent | undefined =>
  agent?.id === undefined && !agent?.name
    ? undefined
    : {
        ...(agent.id === undefined ? {} : { id: agent.id }),
        ...(agent.name ? { name: oneLine(agent.name) } : {}),
      }

/** An agent's message. Zenvia dates none, and takes none once the interaction is finished. */
export const readMessage = (
  body: WebhookBody,
  { hash, content = '', url }: Message,
  at: string
): PartnerUpdate => {
  const attachment = url ? attachmentOf(url) : undefined
  const text = captionOf(content, attachment)
  const agent = agentOf(body)

  return {
    kind: 'message',
    id: updateId('message', hash),
    at,
    ...(text ? { text } : {}),
    attachments: attachment ? [attachment] : [],
    ...(agent ? { agent } : {}),
    beforeClose: true,
  }
}
