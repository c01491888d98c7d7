import type { Result } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { Partner } from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import type { ConnectionFailure } from './open-connection'
import { openConnection } from './open-connection'

const asDeliveryFailure = ({
  kind,
  detail,
}: ConnectionFailure): DeliveryFailure => {
  switch (kind) {
    case 'UNAVAILABLE':
    case 'KEYS_MISSING':
      return { kind: 'RETRY', ambiguous: false, detail }

    case 'UNREADABLE':
      return { kind: 'CONNECTION', code: 'partner.secrets-unreadable', detail }

    case 'NOT_CONNECTED':
      return { kind: 'CONNECTION', code: 'partner.not-connected', detail }
  }
}

/** A partner ready for calls, or why none can be made: failures are those that its calls would have. */
export const openPartner = async (
  ports: Pick<Ports, 'vault' | 'partners'>,
  settings: Settings,
  name: PartnerName
): Promise<Result<Partner, DeliveryFailure>> =>
  (await openConnection(ports, settings, name))
    .map((connection) => ports.partners[name].connect(connection))
    .mapErr(asDeliveryFailure)
