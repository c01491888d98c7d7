import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Log } from '../../ports/log'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { OpenConnection, PartnerModule } from '../../ports/partner'
import type { SignedLinks } from '../../ports/signed-links'
import { zenviaCalls } from './client/zenvia-client'
import { parseConnection } from './connection/connection'
import { readConnection } from './connection/read-connection'
import { renewedKey } from './connection/webhook-key'
import { zenviaPartner } from './partner'
import { presentTranscript } from './relay/transcript'
import { zenviaAccount } from './account'

export interface ZenviaDeps {
  http: OutboundHttp
  clock: Clock
  ids: Ids
  log: Log
  links: SignedLinks
}

/** Zenvia Chat, as one of the partners that a merchant can choose. */
export const zenviaModule = (deps: ZenviaDeps): PartnerModule => {
  const accountCalls = ({ secrets }: OpenConnection) =>
    zenviaCalls(deps, {
      text: secrets.apiToken ?? '',
      wrong: 'zenvia.wrong-token',
    })

  const partnerCalls = ({ secrets }: OpenConnection) =>
    secrets.partnerToken
      ? {
          partnerCalls: zenviaCalls(deps, {
            text: secrets.partnerToken,
            wrong: 'zenvia.wrong-partner-token',
          }),
        }
      : {}

  return {
    name: 'ZENVIA',
    presentTranscript,
    readConnection: (input, stored) => readConnection(input, stored, deps.ids),
    webhookKey: ({ secrets }) => secrets.webhookKey,
    renewWebhookKey: (open) => renewedKey(open, deps),
    connect: (open) =>
      zenviaPartner(
        {
          connection: parseConnection(open.connection),
          calls: accountCalls(open),
          clock: deps.clock,
          links: deps.links,
        },
        open
      ),
    connectAccount: (open) =>
      zenviaAccount({
        connection: parseConnection(open.connection),
        calls: accountCalls(open),
        ...partnerCalls(open),
        clock: deps.clock,
        ids: deps.ids,
      }),
  }
}
