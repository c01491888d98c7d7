import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import { parsePhoneNumber } from '../../../domain/phone-number'
import { conversationIdOf, externalIdOf } from './external-id'
import { readUrn } from './urn'
import { entriesOf, optionalInstant, optionalText } from './wire'

const LONGEST_NAME = 200
const LONGEST_REASON = 2000

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
  opened_at: optionalInstant,
})

const protocolShape = z.looseObject({
  protocol: z.union([z.string(), z.number()]).nullish().catch(undefined),
})

/** What a ticket says, in the words of the use cases. */
export interface OpenedTicket {
  conversationId: string
  externalId: string
  ticketId: string
  openedAt?: string
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
const locales: Record<string, string> = { por: 'pt', eng: 'en', spa: 'es' }

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

/** What a request to open a ticket says; `UNREADABLE` without a ticket's id or anybody's address. */
export const readOpen = (
  content: unknown
): Result<OpenedTicket, 'UNREADABLE'> => {
  const { data } = openShape.safeParse(content)
  const urn = data?.contact.urn ?? data?.contact.urns[0]

  if (!data || urn === undefined) return err('UNREADABLE')

  const { contact, metadata, topic } = data
  const owner = readUrn(urn)

  if (!owner.phoneNumber && !owner.userId) return err('UNREADABLE')

  const conversationId = conversationIdOf(owner)
  const ticketId = data.ticket_id.toLowerCase()
  const about = typeof topic === 'string' ? topic.trim() : topic?.name
  const reason = [about, ...wordsOf(data.body, contact.language ?? '')]
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST_REASON)
  const language = contact.language?.toLowerCase()

  return ok({
    conversationId,
    externalId: externalIdOf(conversationId, ticketId),
    ticketId,
    openedAt: data.opened_at,
    accountPhoneNumber: parsePhoneNumber(
      metadata?.channel?.address ?? ''
    ).unwrapOr(undefined),
    shopper: {
      phoneNumber: owner.phoneNumber || undefined,
      userId: owner.userId,
      name: contact.name?.slice(0, LONGEST_NAME),
      locale: language && (locales[language] ?? language).slice(0, 35),
    },
    reason: reason || undefined,
    callbackAddress: metadata?.webhook_base_url,
  })
}
