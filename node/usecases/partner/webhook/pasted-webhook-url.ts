import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { openConnection } from '../open-connection/open-connection'
import { webhookUrlOf } from './webhook-url'

/** The webhook's address with its key, for a merchant to paste at the partner; undefined before there is a key. */
export const pastedWebhookUrl = async (
  ports: Pick<Ports, 'vault' | 'partners' | 'publicAddress'>,
  settings: Settings,
  partner: PartnerName
): Promise<string | undefined> => {
  const { webhook } = ports.partners[partner].capabilities

  if (webhook.kind !== 'PASTED') return undefined

  const opened = await openConnection(ports, settings, partner)
  const key = opened.map(webhook.keyOf).unwrapOr(undefined)

  return key === undefined
    ? undefined
    : `${webhookUrlOf(ports, partner)}/${key}`
}
