import { identityOf } from '../../../domain/handoff/shopper-identity'
import { sha256 } from '../../../domain/sha256'
import type { UrnOwner } from './urn'

const LENGTH = 22

const shortHash = (text: string): string =>
  sha256(text, 'base64url').slice(0, LENGTH)

/** One for each shopper; nobody reads a number from it in an address or a log. */
export const conversationIdOf = (owner: UrnOwner): string =>
  `weni-${shortHash(identityOf(owner))}`

/** One for each of Weni's tickets, the same whenever a ticket is opened again, and with the conversation in it. */
export const externalIdOf = (
  conversationId: string,
  ticketId: string
): string => `${conversationId}.${shortHash(ticketId)}`

const SHAPE = /^(weni-[\w-]{22})\.[\w-]{22}$/

/** The conversation of an external id; nothing for one that is not ours. */
export const conversationOf = (externalId: string): string | undefined =>
  SHAPE.exec(externalId)?.[1]
