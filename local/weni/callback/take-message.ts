import { z } from 'zod'

import type { Contact } from '../model'
import type { Sandbox } from '../sandbox'
import type { CallbackAnswer } from './answer'
import { notFound, refuse } from './answer'
import { fetchFiles } from './fetch-files'
import { ticketOf } from './ticket-of'

const messageInput = z.looseObject({
  external_id: z.string().min(1),
  message_external_id: z.string(),
  direction: z.literal('outgoing'),
  sender: z.looseObject({
    type: z.literal('agent'),
    id: z.string(),
    name: z.string(),
  }),
  text: z.string().optional(),
  attachments: z
    .array(z.looseObject({ content_type: z.string(), url: z.url() }))
    .default([]),
  sent_at: z.iso.datetime({ offset: true }),
  metadata: z.looseObject({}).optional(),
})

type MessageInput = z.output<typeof messageInput>

const unreachable = refuse(
  502,
  'attachment_fetch_failed',
  'An attachment could not be fetched.'
)

/** Sends it to the shopper: each time that it comes, as nobody looks at `message_external_id`. */
const deliver = async (
  sandbox: Sandbox,
  contact: Contact,
  { text, attachments, sender }: MessageInput
): Promise<CallbackAnswer> => {
  const files = await fetchFiles(sandbox, attachments)

  if (files.isErr()) return unreachable
  if (contact.isBlocked) return { status: 200, body: {} }

  const id = sandbox.newUuid()

  sandbox.db.messages.put({
    id,
    contact: contact.id,
    direction: 'outgoing',
    ...(text ? { text } : {}),
    attachments: attachments.map(({ content_type, url }) => ({
      content_type,
      url,
    })),
    sentAt: sandbox.now(),
  })
  sandbox.channel.deliver(
    contact,
    { id, text, files: files.value },
    sender.name
  )

  return { status: 200, body: { message_uuid: id } }
}

/** `POST .../messages`: an agent's message, to an open ticket or a closed one. */
export const takeMessage = async (
  sandbox: Sandbox,
  content: unknown
): Promise<CallbackAnswer> => {
  const { data, error } = messageInput.safeParse(content)

  if (!data) return refuse(400, 'invalid_request', z.prettifyError(error))
  if (!data.text && data.attachments.length === 0) {
    return refuse(400, 'invalid_request', 'text or attachments is needed.')
  }

  const ticket = ticketOf(sandbox, data.external_id)
  const contact = ticket && sandbox.db.contacts.get(ticket.contact)

  return contact ? deliver(sandbox, contact, data) : notFound
}
