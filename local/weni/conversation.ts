import { closeTicket } from './calls/close-ticket'
import { forwardMessage } from './calls/forward-message'
import type { TicketWish } from './calls/open-ticket'
import { openTicket } from './calls/open-ticket'
import type { Contact, Message, Ticket } from './model'
import type { FetchedFile, Sandbox } from './sandbox'
import { MEDIA_HOST } from './sandbox'

/** What the channel knows of a shopper. */
export interface Shopper {
  /** Bare, as in `whatsapp:5511999999999`. */
  urn: string
  name: string
  language: string
}

export type NewMessage = Omit<Message, 'contact'>

/** The project as its WhatsApp channel and its flow use it. */
export interface WeniConversation {
  /** What was written in the conversation; an open ticket's ticketer is told of what comes in. */
  take(shopper: Shopper, messages: NewMessage[]): Promise<void>
  /** Puts a shopper's file on the bucket; answers its address. */
  keepFile(file: FetchedFile): string
  /** The flow's node; nothing where the flow goes on with its Failure exit. */
  openTicket(shopper: Shopper, wish: TicketWish): Promise<string | undefined>
  /** The flow closes what is open. */
  closeTickets(shopper: Shopper): Promise<boolean>
}

const contactOf = (
  { db, newUuid }: Sandbox,
  { urn, name, language }: Shopper
): Contact => {
  const [known] = db.contacts.having(urn)
  const contact = { ...(known ?? { id: newUuid() }), urn, name, language }

  db.contacts.put(contact)

  return contact
}

const openTicketsOf = ({ db }: Sandbox, { id }: Contact): Ticket[] =>
  db.tickets.having(id).filter(({ status }) => status === 'open')

const extensionOf = (fileName: string): string =>
  /\.[\w]{1,10}$/.exec(fileName)?.[0] ?? '.bin'

const take = async (
  sandbox: Sandbox,
  shopper: Shopper,
  messages: NewMessage[]
): Promise<void> => {
  const contact = contactOf(sandbox, shopper)
  const ticket = openTicketsOf(sandbox, contact).at(-1)

  for (const message of messages) {
    if (sandbox.db.messages.get(message.id)) continue

    const stored = { ...message, contact: contact.id }

    sandbox.db.messages.put(stored)
    if (ticket && message.direction === 'incoming') {
      await forwardMessage(sandbox, ticket, stored)
    }
  }
}

const keepFile = (
  { db, files, newUuid }: Sandbox,
  { body, contentType, fileName }: FetchedFile
): string => {
  const uuid = newUuid()
  const path = `/media/7/${uuid.slice(0, 4)}/${uuid.slice(4, 8)}/${uuid}${extensionOf(fileName)}`
  const number = db.next('file', 1)

  files.write(number, body)
  db.files.put({ id: path, number, contentType })

  return `https://${MEDIA_HOST}${path}`
}

export const weniConversation = (sandbox: Sandbox): WeniConversation => ({
  take: (shopper, messages) => take(sandbox, shopper, messages),
  keepFile: (file) => keepFile(sandbox, file),
  openTicket: (shopper, wish) =>
    openTicket(sandbox, contactOf(sandbox, shopper), wish),
  closeTickets: async (shopper) => {
    const open = openTicketsOf(sandbox, contactOf(sandbox, shopper))
    const closed = await Promise.all(
      open.map((ticket) => closeTicket(sandbox, ticket))
    )

    return closed.length > 0 && closed.every(Boolean)
  },
})
