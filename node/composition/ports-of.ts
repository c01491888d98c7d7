import { APP, PUBLIC_ENDPOINT } from '@vtex/api'

import type { OwnSettings } from '../adapters/vtex/keys/app-settings'
import { conversationList } from '../adapters/vtex/conversations/conversation-list'
import { conversationStore } from '../adapters/vtex/conversations/conversation-store'
import { alertStore } from '../adapters/vtex/alert-store'
import { erasureStore } from '../adapters/vtex/conversations/erasure-store'
import { keyRing } from '../adapters/vtex/keys/key-ring'
import { messageCenter } from '../adapters/vtex/message-center'
import { randomIds } from '../adapters/process/random-ids'
import { schedule } from '../adapters/vtex/events/schedule'
import type { KeyRing } from '../adapters/sealing/key-ring'
import { sealedLinks } from '../adapters/sealing/sealed-links'
import { secretVault } from '../adapters/vtex/keys/secret-vault'
import { settingsStore } from '../adapters/vtex/settings-store'
import { structuredLog } from '../adapters/vtex/structured-log'
import {
  timelineStore,
  transcriptStore,
} from '../adapters/vtex/conversations/part-store'
import { systemClock } from '../adapters/process/system-clock'
import { writeQueue } from '../adapters/process/write-queue'
import { wakeUp } from '../adapters/vtex/events/wake-up'
import { insightsStore } from '../adapters/vtex/insights/insights-store'
import { conversationIndex } from '../adapters/vtex/conversations/conversation-index'
import { botChannels } from '../adapters/bot/bot-channels'
import { heldEvents } from '../adapters/bot/held-events'
import { signedCallback } from '../adapters/bot/signed-callback'
import { weniTicketer } from '../adapters/bot/weni/weni-ticketer'
import { isAnySecretStored } from '../domain/settings/stored-secrets'
import { nextOpeningInWords } from '../messages/next-opening'
import type { KeyRotation } from '../ports/key-rotation'
import type { Log } from '../ports/log'
import type { Ports } from '../ports/ports'
import type { Schedule } from '../ports/schedule'
import type { SettingsStore } from '../ports/settings-store'
import type { WakeUp } from '../ports/wake-up'
import { partnersOver } from './partners'
import {
  conversationMemory,
  dueMemory,
  keyMemory,
  queuedChanges,
  scheduleMemory,
  settingsMemory,
  sweepMemory,
} from './process-memory'
import type { RequestContext } from './request-context'

/** Where the world reaches this app's public routes. */
const publicAddressOf = ({ vtex }: RequestContext): string =>
  `https://${vtex.workspace}--${vtex.account}.${PUBLIC_ENDPOINT}/_v/live-support`

type Clients = RequestContext['clients']

/** Seldom needed, and the runtime sets up a client as soon as it is named. */
const ownSettingsOf = (clients: Clients): OwnSettings => ({
  readOwn: () => clients.appSettings.readOwn(),
  saveOwn: (settings) => clients.appSettings.saveOwn(settings),
  earlierMajors: () => clients.appSettings.earlierMajors(),
  readEarlier: (major) => clients.appSettings.readEarlier(major),
})

const scopeOf = ({ vtex }: RequestContext): string =>
  `${vtex.account}/${vtex.workspace}`

const wakeUpOf = (context: RequestContext): WakeUp =>
  wakeUp({
    eventBus: context.clients.eventBus,
    log: structuredLog(context.vtex.logger),
    memory: sweepMemory,
    scope: scopeOf(context),
  })

const scheduleOf = (context: RequestContext): Schedule => {
  const { account, workspace, authToken, logger } = context.vtex

  return schedule({
    http: context.clients.internet,
    clock: systemClock,
    log: structuredLog(logger),
    memory: scheduleMemory,
    account,
    segments: [account, APP.ID.split('@')[0] ?? ''],
    workspace,
    authToken,
    publicAddress: publicAddressOf(context),
  })
}

/** Without the build's suffix, which changes with each link. */
const appVersion = (): string => APP.VERSION.split('+')[0] ?? ''

const ringOf = (
  context: RequestContext,
  settings: SettingsStore,
  log: Log
): KeyRing =>
  keyRing({
    own: ownSettingsOf(context.clients),
    files: context.clients.files,
    isAnythingSealed: async () =>
      (await settings.read()).map((stored) =>
        isAnySecretStored(stored.settings)
      ),
    clock: systemClock,
    log,
    memory: keyMemory,
    scope: scopeOf(context),
    appVersion: appVersion(),
  })

/** The ports of one request, which reach only the request's account and workspace. */
export const portsOf = (
  context: RequestContext
): Ports & { keys: KeyRotation } => {
  const { clients, vtex } = context
  const { account } = vtex
  const { files, internet } = clients
  const scope = scopeOf(context)
  const publicAddress = publicAddressOf(context)
  const clock = systemClock
  const ids = randomIds
  const log = structuredLog(vtex.logger)
  const stored = { files, scope, log }
  const settings = settingsStore({ ...stored, memory: settingsMemory })
  const ring = ringOf(context, settings, log)
  const vault = secretVault(ring, account)
  const links = sealedLinks(ring, clock, { account, publicAddress })

  return {
    account,
    publicAddress,
    clock,
    ids,
    log,
    conversations: conversationStore({
      ...stored,
      memory: conversationMemory,
      clock,
    }),
    writeQueue: writeQueue(queuedChanges, scope),
    timelines: timelineStore(files),
    transcripts: transcriptStore(files),
    erasures: erasureStore(files, account),
    alerts: alertStore(files),
    settings,
    index: conversationIndex({ files, ids, memory: dueMemory, scope }),
    list: conversationList(files),
    insights: insightsStore(files),
    vault,
    keys: vault,
    links,
    wakeUp: wakeUpOf(context),
    schedule: scheduleOf(context),
    bot: botChannels({
      CALLBACK: signedCallback({ http: internet, vault, clock }),
      POLLING: heldEvents(),
      WENI: weniTicketer({ http: internet, vault, clock }),
    }),
    nextOpeningInWords,
    mail: messageCenter({ http: internet, account, authToken: vtex.authToken }),
    partners: partnersOver({ account, http: internet, clock, ids, log, links }),
  }
}
