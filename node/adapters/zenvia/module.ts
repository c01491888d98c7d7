import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Log } from '../../ports/log'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { OpenConnection } from '../../ports/partner'
import type { PartnerModule } from '../../ports/partner-module'
import type { SignedLinks } from '../../ports/signed-links'
import type { AccountDeps } from './account'
import { changeZenviaLicenses, zenviaAccount, zenviaRoster } from './account'
import { zenviaCalls } from './client/zenvia-client'
import { parseConnection } from './connection/connection'
import { readConnection } from './connection/read-connection'
import { renewedKey } from './connection/webhook-key'
import { zenviaPartner } from './partner'
import { presentTranscript } from './relay/transcript'

interface ZenviaDeps {
  http: OutboundHttp
  clock: Clock
  ids: Ids
  log: Log
  links: SignedLinks
}

const accountCalls = (deps: ZenviaDeps, { secrets }: OpenConnection) =>
  zenviaCalls(deps, {
    text: secrets.apiToken ?? '',
    wrong: 'zenvia.wrong-token',
  })

const partnerCalls = (deps: ZenviaDeps, { secrets }: OpenConnection) =>
  secrets.partnerToken
    ? {
        partnerCalls: zenviaCalls(deps, {
          text: secrets.partnerToken,
          wrong: 'zenvia.wrong-partner-token',
        }),
      }
    : {}

const accountDeps = (deps: ZenviaDeps, open: OpenConnection): AccountDeps => ({
  connection: parseConnection(open.connection),
  calls: accountCalls(deps, open),
  ...partnerCalls(deps, open),
  ids: deps.ids,
})

/** Zenvia Chat, as one of the partners that a merchant can choose. */
export const zenviaModule = (deps: ZenviaDeps): PartnerModule => ({
  name: 'ZENVIA',
  capabilities: {
    updates: 'SIGNALLED',
    webhook: {
      kind: 'PASTED',
      keyOf: ({ secrets }) => secrets.webhookKey,
      renewKey: (open) => renewedKey(open, deps),
    },
    transcript: { kind: 'LINKED', present: presentTranscript },
    licenses: {
      kind: 'REQUESTED',
      change: (open, quantity) =>
        changeZenviaLicenses(accountDeps(deps, open), quantity),
    },
    roster: {
      kind: 'CHANGEABLE',
      open: (open) => zenviaRoster(accountDeps(deps, open)),
    },
    training: 'OFFERED',
  },
  readConnection: (input, stored) => readConnection(input, stored, deps.ids),
  accountOf: (connection) => parseConnection(connection).partnerAccountId ?? '',
  connect: (open) =>
    zenviaPartner(
      {
        connection: parseConnection(open.connection),
        calls: accountCalls(deps, open),
        http: deps.http,
        clock: deps.clock,
        links: deps.links,
      },
      open
    ),
  connectAccount: (open) => zenviaAccount(accountDeps(deps, open)),
})
