import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { itemsOf } from '../../domain/conversation/failures/failures'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import type { Handoff } from '../../domain/handoff/handoff'
import { isContactToAnswer } from '../../domain/handoff/contact-to-answer'
import { tallyOf } from '../../domain/handoff/tally'
import { maskPersonal, phoneEnding } from '../../domain/mask-personal'
import type { Settings } from '../../domain/settings/settings'
import type { ResolverContext } from '../resolver-context'

/** A ticket is to be found only in the account that has it. */
const ticketUrl = (
  { ports }: ResolverContext,
  settings: Settings,
  { partner: name, partnerAccount, partnerReference }: Handoff
): string | undefined => {
  const partner = ports.partners[name]
  const connection = settings.partners[name]?.connection

  return connection &&
    partnerReference !== undefined &&
    partner.accountOf(connection) === partnerAccount
    ? partner.ticketUrl?.(connection, partnerReference)
    : undefined
}

/** When the handoff got its status. */
const sinceOf = (handoff: Handoff): string => {
  const { acceptedAt, queuedAt } = tallyOf(handoff)

  return handoff.closedAt ?? acceptedAt ?? queuedAt ?? handoff.requestedAt
}

/** `ConversationRow` of the schema. */
export const conversationRow = (
  context: ResolverContext,
  settings: Settings,
  record: ConversationRecord
): object => {
  const { handoff, shopper, timeline } = record
  const last = timeline?.last

  return {
    id: record.conversationId,
    handoff: viewHandoff(record),
    shopperName: shopper.name,
    shopperPhoneEnding: phoneEnding(shopper.phoneNumber),
    since: sinceOf(handoff),
    lastWords: last && { ...last, text: maskPersonal(last.text) },
    isContact: isContactToAnswer(handoff),
    undelivered: itemsOf(record).length,
    ticketUrl: ticketUrl(context, settings, handoff),
  }
}
