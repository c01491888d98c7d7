import type { SendToInternet } from '../local/remote-system'
import type { PartnerName } from '../node/domain/partner-name'
import type { PartnerSide } from './partner-side'
import type { VirtualTime } from './virtual-time'
import { zendeskSide } from './zendesk-side'
import { zenviaSide } from './zenvia-side'

const sides = { ZENDESK: zendeskSide, ZENVIA: zenviaSide }

/** A fresh account of a partner in this process. */
export const openSide = (
  partner: PartnerName,
  ...environment: [
    VirtualTime,
    string,
    { account: string; send: SendToInternet },
  ]
): Promise<PartnerSide> => sides[partner](...environment)
