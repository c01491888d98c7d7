import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import { parsePhoneNumber } from '../../../domain/phone-number'
import { conversationIdOf, externalIdOf } from './external-id'
import type { UrnOwner } from './urn'
import { readUrn } from './urn'
import { entriesOf, optionalText } from './wire'

const LONGEST_NAME = 200
const LONGEST_REASON = 2000
const LONGEST_LOCALE = 35

const named = z.looseObject({ name: optionalText }).nullish().catch(undefined)

/** `POST /v1/tickets`, facts of August 2026. Needed are the ticket's id and somebody to speak with; all else may lack. */
const openShape = z.looseObject({
  ticket_id: z.uuid(),
  topic: z.union([z.string(), named]).catch(undefined),
  contact: z.looseObject({
    name: optionalText,
    urn: optionalText,
    urns: entriesOf(z.string().min(1)),
    language: optionalText,
  }),
  body: z
    .union([z.string(), z.looseObject({})])
    .nullish()
    .catch(undefined),
  metadata: z
    .looseObject({
      channel: z
        .looseObject({ address: optionalText })
        .nullish()
        .catch(undefined),
      webhook_base_url: optionalText,
    })
    .nullish()
    .catch(undefined),
})

const protocolShape = z.looseObject({
  protocol: z.union([z.string(), z.number()]).nullish().catch(undefined),
})

/** What a ticket says, in the words of the use cases. */
export interface OpenedTicket {
  conversationId: string
  externalId: string
  ticketId: string
  accountPhoneNumber?: string
  shopper: {
    phoneNumber?: string
    userId?: string
    name?: string
    locale?: string
  }
  reason?: string
  /** Where Weni says that it is called about its tickets; nobody has checked it. */
  callbackAddress?: string
}

/** Weni names languages by three letters. */
const locales = new Map([
  ['por', 'pt'],
  ['eng', 'en'],
  ['spa', 'es'],
])

/** The flow's words, without the JSON that Weni may put there for itself; its protocol is the agent's to know. */
const wordsOf = (
  body: z.output<typeof openShape>['body'],
  language: string
): string[] => {
  const content = typeof body === 'string' ? parseJson(body) : body

  if (content === null || typeof content !== 'object') {
    return typeof body === 'string' && body.trim() ? [body.trim()] : []
  }

  const { protocol } = protocolShape.safeParse(content).data ?? {}
  const label = /^(en|eng)/i.test(language) ? 'Protocol' : 'Protocolo'

  return protocol === undefined || protocol === null || protocol === ''
    ? []
    : [`${label}: ${protocol}`]
}

type Content = z.output<typeof openShape>

/** Why the shopper wants a human: the topic, and the flow's words. */
const reasonOf = ({ topic, body, contact }: Content): string | undefined => {
  const about = typeof topic === 'string' ? topic.trim() : topic?.name

  return (
    [about, ...wordsOf(body, contact.language ?? '')]
      .filter(Boolean)
      .join('\n')
      .slice(0, LONGEST_REASON) || undefined
  )
}

const localeOf = ({ contact }: Content): string | undefined => {
  const language = contact.language?.toLowerCase()

  return (
    language && (locales.get(language) ?? language).slice(0, LONGEST_LOCALE)
  )
}

const ownerOf = ({ contact }: Content): UrnOwner | undefined => {
  const urn = contact.urn ?? contact.urns[0]
  const owner = urn === undefined ? undefined : readUrn(urn)

  return owner && (owner.phoneNumber || owner.userId) ? owner : undefined
}

const ticketOf = (content: Content, owner: UrnOwner): OpenedTicket => {
  const { contact, metadata } = content
  const conversationId = conversationIdOf(owner)
  const ticketId = content.ticket_id.toLowerCase()

  return {
    conversationId,
    externalId: externalIdOf(conversationId, ticketId),
    ticketId,
    accountPhoneNumber: parsePhoneNumber(
      metadata?.channel?.address ?? ''
    ).unwrapOr(undefined),
    shopper: {
      phoneNumber: owner.phoneNumber || undefined,
      userId: owner.userId,
      name: contact.name?.slice(0, LONGEST_NAME),
      locale: localeOf(content),
    },
    reason: reasonOf(content),
    callbackAddress: metadata?.webhook_base_url,
  }
}

/** What a request to open a ticket says; `UNREADABLE` without a ticket's id or anybody's address. */
export const readOpen = (
  content: unknown
): Result<OpenedTicket, 'UNREADABLE'> => {
  const { data } = openShape.safeParse(content)
  const owner = data && ownerOf(data)

  return data && owner ? ok(ticketOf(data, owner)) : err('UNREADABLE')
}
