import { alertStore } from '../adapters/vtex/alert-store'
import { insightsStore } from '../adapters/vtex/insights/insights-store'
import { transcriptStore } from '../adapters/vtex/conversations/part-store'
import { MemoryFiles } from '../adapters/vtex/testing/memory-files'
import { defaultSettings } from '../domain/settings/default-settings'
import { partnerSecretName } from '../domain/settings/secret-names'
import type { PartnerName } from '../domain/partner-name'
import type { PartnerSettings, Settings } from '../domain/settings/settings'
import type { Erasure } from '../domain/conversation/erasure/erasure'
import { nextOpeningInWords } from '../messages/next-opening'
import type { Ports } from '../ports/ports'
import { BotInbox, fakeBot } from './fake-bot'
import {
  ConversationFiles,
  fakeConversationStore,
} from './fake-conversation-store'
import { FakeRemotePartner } from './fake-remote-partner'
import { FakeLinks } from './fake-links'
import { FakeLog } from './fake-log'
import { FakeMail } from './fake-mail'
import { fakePartnerModule } from './fake-partner'
import { SettingsFile, fakeSettingsStore } from './fake-settings-store'
import { FakeVault } from './fake-vault'
import { writeQueue } from '../adapters/process/write-queue'
import { IndexFiles, fakeConversationIndex } from './fake-conversation-index'
import { TimelineFiles, fakeTimelineStore } from './fake-timeline-store'
import { ListFiles, fakeConversationList } from './fake-conversation-list'
import { fakeErasureStore } from './fake-erasure-store'
import type { Gate } from './gate'
import { gatedFiles } from './gated-files'
import { CallCounter, countingGate } from './gate'
import { ManualClock } from './manual-clock'
import { SeededIds } from './seeded-ids'

const CHANGED_AT = '2026-11-01T00:00:00.000Z'

const connected = (partner: PartnerName): PartnerSettings => ({
  connection: {},
  secrets: {
    apiToken: {
      sealed: `sealed(${partnerSecretName(partner, 'apiToken')})${partner}-token`,
      lastFour: 'oken',
      changedAt: CHANGED_AT,
      changedBy: 'ana@livestore.example',
    },
  },
  provenAt: CHANGED_AT,
})

/** Support switched on, open at all hours, both partners connected, Zendesk chosen, the bot connected. */
export const readySettings = (): Settings => {
  const settings = defaultSettings()

  return {
    general: {
      ...settings.general,
      revision: 1,
      enabled: true,
      unavailabilityMessage: 'We answer from 9 to 18.',
      disabledMessage: 'Write to help@livestore.example.',
      noAgentMessage: 'All agents are busy.',
    },
    partner: 'ZENDESK',
    partners: { ZENDESK: connected('ZENDESK'), ZENVIA: connected('ZENVIA') },
    bot: {
      connection: {
        kind: 'CALLBACK',
        address: 'https://bot.weni.ai/live-support',
        changedAt: CHANGED_AT,
        changedBy: 'ana@livestore.example',
      },
    },
  }
}

/** What outlives a replica: stores, the partners, the bot, and time. */
export class FakeCloud {
  readonly clock = new ManualClock()
  readonly counter = new CallCounter()
  readonly conversations = new ConversationFiles()
  readonly timelines = new TimelineFiles()
  readonly transcriptFiles = new MemoryFiles()
  readonly erasures = new Map<string, Erasure>()
  readonly index = new IndexFiles()
  readonly listed = new ListFiles()
  readonly settings: SettingsFile
  /** The real adapter runs over it. */
  readonly insightFiles = new MemoryFiles()
  readonly alertFiles = new MemoryFiles()
  readonly vault = new FakeVault()
  readonly links = new FakeLinks(this.clock)
  readonly log = new FakeLog()
  readonly inbox = new BotInbox()
  readonly mail = new FakeMail()
  readonly remotes: Record<PartnerName, FakeRemotePartner> = {
    ZENDESK: new FakeRemotePartner(),
    ZENVIA: new FakeRemotePartner(),
  }
  /** Conversations that `wakeUp` was asked for, oldest first. */
  readonly woken: string[] = []
  private replicas = 0

  constructor(settings: Settings = readySettings()) {
    this.settings = new SettingsFile(settings)
  }

  /** One process of the service. All replicas of a cloud share everything but what `caching` remembers. */
  replica(options: { gate?: Gate; caching?: boolean } = {}): Ports {
    const gate = options.gate ?? countingGate(this.counter)

    this.replicas += 1

    return {
      account: 'livestore',
      nextOpeningInWords,
      publicAddress: 'https://master--livestore.myvtex.com/_v/live-support',
      clock: this.clock,
      ids: new SeededIds(this.replicas, `replica-${this.replicas}`),
      log: this.log,
      conversations: fakeConversationStore(
        this.conversations,
        gate,
        options.caching
      ),
      writeQueue: writeQueue(new Map(), 'livestore/master'),
      timelines: fakeTimelineStore(this.timelines, gate),
      transcripts: transcriptStore(gatedFiles(this.transcriptFiles, gate)),
      erasures: fakeErasureStore(this.erasures, gate),
      alerts: alertStore(gatedFiles(this.alertFiles, gate)),
      settings: fakeSettingsStore(this.settings, gate),
      index: fakeConversationIndex(this.index, gate),
      list: fakeConversationList(this.listed, this.index, gate),
      insights: insightsStore(gatedFiles(this.insightFiles, gate)),
      vault: this.vault,
      links: this.links,
      wakeUp: {
        relayDue: (conversationId) =>
          gate('wakeUp.relayDue', () => {
            this.woken.push(conversationId)
          }),
        sweepDue: () => gate('wakeUp.sweepDue', () => undefined),
      },
      schedule: { keep: () => gate('schedule.keep', () => undefined) },
      bot: fakeBot(this.inbox, gate),
      mail: this.mail,
      partners: {
        ZENDESK: fakePartnerModule('ZENDESK', this.remotes.ZENDESK, gate),
        ZENVIA: fakePartnerModule('ZENVIA', this.remotes.ZENVIA, gate),
      },
    }
  }
}

/** One replica over a fresh cloud, with all that a test wants to look into. */
export const fakePorts = (
  settings?: Settings,
  options: { caching?: boolean } = {}
): { ports: Ports; cloud: FakeCloud; remote: FakeRemotePartner } => {
  const cloud = new FakeCloud(settings)

  return {
    ports: cloud.replica(options),
    cloud,
    remote: cloud.remotes[settings?.partner ?? 'ZENDESK'],
  }
}
