import type { PartnerName } from '../../../domain/partner-name'
import type { Ports } from '../../../ports/ports'

/** Where a partner sends its updates; a partner that cannot sign gets its key added to it. */
export const webhookUrlOf = (
  { publicAddress }: Pick<Ports, 'publicAddress'>,
  partner: PartnerName
): string => `${publicAddress}/webhooks/${partner.toLowerCase()}`
