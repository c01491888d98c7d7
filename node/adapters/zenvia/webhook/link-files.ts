import { Result, ok } from 'neverthrow'

import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import type { Attachment } from '../../../domain/handoff/shopper'
import { isCovered } from '../../../domain/outbound-policy'
import type { PartnerSignal } from '../../../ports/partner'
import type { VaultFailure } from '../../../ports/secret-vault'
import type { LinkMaker } from '../../sealing/agent-file-link'
import { agentFileLink } from '../../sealing/agent-file-link'
import { agentFilePolicies } from '../files/agent-file-policies'
import { translate } from '../messages'

type Message = Extract<PartnerUpdate, { kind: 'message' }>

const isAtZenvia = ({ url }: Attachment): boolean =>
  URL.canParse(url) && isCovered(agentFilePolicies, new URL(url))

/** In the product's own language: a webhook call does not tell the shopper's. */
const blocked = ({ fileName = '' }: Attachment): string =>
  translate('pt', 'zenvia.file-blocked', { name: fileName })

const linkMessage = async (
  maker: LinkMaker,
  conversationId: string,
  message: Message
): Promise<Result<Message, VaultFailure>> => {
  const elsewhere = message.attachments.filter((file) => !isAtZenvia(file))
  const text = [message.text, ...elsewhere.map(blocked)]
    .filter(Boolean)
    .join('\n')
  const links = await Promise.all(
    message.attachments
      .filter(isAtZenvia)
      .map((file) =>
        agentFileLink(maker, { partner: 'ZENVIA', conversationId, ...file })
      )
  )

  return Result.combine(links).map((attachments) => ({
    ...message,
    ...(text ? { text } : {}),
    attachments,
  }))
}

/** Agents' files at addresses of ours. An address that is not Zenvia's own is named instead, and goes nowhere. */
export const linkFiles = async (
  maker: LinkMaker,
  signal: PartnerSignal
): Promise<Result<PartnerSignal, VaultFailure>> => {
  const updates = await Promise.all(
    signal.updates.map(
      async (update): Promise<Result<PartnerUpdate, VaultFailure>> =>
        update.kind === 'message'
          ? linkMessage(maker, signal.conversationId, update)
          : ok(update)
    )
  )

  return Result.combine(updates).map((linked) => ({
    ...signal,
    updates: linked,
  }))
}
