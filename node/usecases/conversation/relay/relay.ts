import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { MerchantWords } from '../../../domain/handoff/close-handoff'
import type { Handoff } from '../../../domain/handoff/handoff'
import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { Partner } from '../../../ports/partner'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { openPartner } from '../../partner/open-connection/open-partner'
import { catchBugs } from './catch-bugs'
import { wordsFor } from './words-for'

/** One request's part in moving a conversation's messages. */
export interface Relay {
  ports: Ports
  settings: Settings
  /** What the merchant wants said to the shopper of a conversation. */
  words: (record: ConversationRecord) => MerchantWords
  /** Names this request in the lease. */
  holder: string
  /** Milliseconds since the epoch: no delivery lasts longer. What follows it are one or two calls to the store. */
  deadline: number
  /** Not on behalf of a caller: nothing new was accepted, so what waited before needs no new mark. */
  background: boolean
  /** Opens each partner once. */
  partner(name: PartnerName): Promise<Result<Partner, DeliveryFailure>>
  /** Whether its partner is now connected to another account than the one that has the handoff. */
  isElsewhere(handoff: Handoff): boolean
}

/** The account that a partner is connected to; empty where that is not known. */
export const accountOf = (
  { partners }: Ports,
  settings: Settings,
  name: PartnerName
): string => {
  const stored = settings.partners[name]

  return stored ? partners[name].accountOf(stored.connection) : ''
}

/** With less time than this, a delivery is not worth beginning. */
export const SHORTEST_TRY_MS = 500

/** Begins a request's part, with the settings as they are now. `deadline` is in milliseconds since the epoch. */
export const beginRelay = async (
  ports: Ports,
  deadline: number,
  { background = false }: Partial<Pick<Relay, 'background'>> = {}
): Promise<Result<Relay, StoreFailure>> =>
  (await ports.settings.current()).map((settings) => {
    const opened = new Map<PartnerName, ReturnType<Relay['partner']>>()

    return {
      ports,
      settings,
      words: wordsFor(ports, settings),
      holder: ports.ids.next(),
      deadline,
      background,
      isElsewhere: ({ partner, partnerAccount }) => {
        const account = accountOf(ports, settings, partner)

        return (
          account !== '' && partnerAccount !== '' && account !== partnerAccount
        )
      },
      partner: (name) => {
        const opening =
          opened.get(name) ??
          catchBugs(ports, () => openPartner(ports, settings, name))

        opened.set(name, opening)

        return opening
      },
    }
  })
