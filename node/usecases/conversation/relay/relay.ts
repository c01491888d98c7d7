import type { Result } from 'neverthrow'

import type { MerchantWords } from '../../../domain/conversation/close-handoff'
import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { Partner } from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { openPartner } from '../../partner/open-connection/open-partner'
import { catchBugs } from './catch-bugs'

/** One request's part in moving a conversation's messages. */
export interface Relay {
  ports: Ports
  settings: Settings
  words: MerchantWords
  /** Names this request in the lease. */
  holder: string
  /** Milliseconds since the epoch: no delivery lasts longer. What follows it are one or two calls to the store. */
  deadline: number
  /** Nobody is told that anything was accepted, so what was waiting before may wait on without a new mark. */
  background: boolean
  /** Opens each partner once. */
  partner(name: PartnerName): Promise<Result<Partner, DeliveryFailure>>
}

/** The time below which it is not worth to begin a delivery. */
export const SHORTEST_TRY_MS = 500

export const beginRelay = async (
  ports: Ports,
  deadline: number,
  background = false
): Promise<Result<Relay, StoreFailure>> =>
  (await ports.settings.current()).map((settings) => {
    const opened = new Map<PartnerName, ReturnType<Relay['partner']>>()

    return {
      ports,
      settings,
      words: {
        unavailable: settings.general.unavailabilityMessage,
        noAgent: settings.general.noAgentMessage,
      },
      holder: ports.ids.next(),
      deadline,
      background,
      partner: (name) => {
        const opening =
          opened.get(name) ??
          catchBugs(ports, () => openPartner(ports, settings, name))

        opened.set(name, opening)

        return opening
      },
    }
  })
