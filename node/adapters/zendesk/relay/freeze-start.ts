import type { JsonObject } from '../../../domain/json'
import type { ZendeskConnection } from '../connection/connection'
import type { ProvisionedIds } from '../provisioning/provisioned-ids'
import { splitComment } from './chunks'
import type { FrozenStart } from './memory'
import type { StartContent } from '../../../messages/conversation-summary'
import {
  conversationSummary,
  subjectOf,
} from '../../../messages/conversation-summary'

const isId = (text: string | undefined): text is string =>
  /^\d{1,20}$/.test(text ?? '')

/** The bot's, else the merchant's; the account's own where neither names one. */
export const groupOf = (
  departmentId: string | undefined,
  { groupId }: Pick<ZendeskConnection, 'groupId'>
): string | undefined => (isId(departmentId) ? departmentId : groupId)

/** Everything that a start sends but the requester, whom Zendesk names. */
export const freezeStart = (
  start: StartContent,
  connection: ZendeskConnection,
  { ticketFieldId }: Pick<ProvisionedIds, 'ticketFieldId'>
): FrozenStart & JsonObject => {
  const { tag, accountPhoneNumber } = connection
  const group = groupOf(start.departmentId, connection)
  const storeNumber = start.accountPhoneNumber || accountPhoneNumber

  return {
    ticket: {
      subject: subjectOf(start),
      external_id: start.conversationId,
      tags: start.asContact ? [tag, `${tag}-contact`] : [tag],
      ...(ticketFieldId && storeNumber
        ? {
            custom_fields: [{ id: Number(ticketFieldId), value: storeNumber }],
          }
        : {}),
      ...(group ? { group_id: Number(group) } : {}),
    },
    comments: splitComment(conversationSummary(start)),
  }
}
