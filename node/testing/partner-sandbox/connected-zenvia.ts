import type { TestZenvia } from '../../../local/zenvia/testing/test-zenvia'
import { openTestZenvia } from '../../../local/zenvia/testing/test-zenvia'
import { zenviaModule } from '../../adapters/zenvia/module'
import type { StartCommand } from '../../domain/conversation/outbox/partner-command'
import type { Attempt, OpenConnection, Partner } from '../../ports/partner'
import type { PartnerModule } from '../../ports/partner-module'
import { FakeLinks } from '../fake-links'
import { FakeLog } from '../fake-log'
import { ManualClock } from '../manual-clock'
import { SeededIds } from '../seeded-ids'
import type { DirectHttp } from './direct-http'
import { directHttp } from './direct-http'

const DEPARTMENT = '1545'

/** A store whose app is connected to a Zenvia account on this machine. */
export interface ConnectedZenvia {
  zenvia: TestZenvia
  http: DirectHttp
  clock: ManualClock
  log: FakeLog
  links: FakeLinks
  ids: SeededIds
  module: PartnerModule
  /** With the account's own credentials, unless `changes` say otherwise. */
  connection(changes?: Partial<OpenConnection>): OpenConnection
  partner(changes?: Partial<OpenConnection>): Partner
  close(): Promise<void>
}

export const openConnectedZenvia = async (): Promise<ConnectedZenvia> => {
  const zenvia = await openTestZenvia()
  const http = directHttp(zenvia.origin)
  const clock = new ManualClock()
  const log = new FakeLog()
  const links = new FakeLinks(clock)
  const ids = new SeededIds()
  const module = zenviaModule({ http, clock, log, links, ids })

  const connection = (
    changes: Partial<OpenConnection> = {}
  ): OpenConnection => ({
    connection: { departmentId: DEPARTMENT, ...changes.connection },
    secrets: {
      apiToken: zenvia.sandbox().credentials.apiToken,
      webhookKey: 'the-key',
      ...changes.secrets,
    },
  })

  return {
    zenvia,
    http,
    clock,
    log,
    links,
    ids,
    module,
    connection,
    partner: (changes) => module.connect(connection(changes)),
    close: zenvia.close,
  }
}

/** A start as the use case hands it over, frozen by the partner. */
export const startOf = (
  partner: Partner,
  changes: Partial<StartCommand> = {}
): StartCommand => {
  const start = {
    kind: 'start' as const,
    handoffId: 'handoff-1',
    conversationId: 'conversation-1',
    accountPhoneNumber: '+551133334444',
    shopper: { phoneNumber: '+5511988887777', name: 'Ana' },
    transcript: [],
    context: {},
    timeZone: 'America/Sao_Paulo',
    asContact: false,
    ...changes,
  }

  return { ...start, frozen: partner.freezeStart(start) }
}

export const attemptWith = (changes: Partial<Attempt> = {}): Attempt => ({
  memory: {},
  ambiguous: false,
  firstTriedAt: '2026-11-20T12:00:00.000Z',
  timeoutMs: 5000,
  ...changes,
})
