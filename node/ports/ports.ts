import type { AlertStore } from './alert-store'
import type { BotChannel } from './bot-channel'
import type { Clock } from './clock'
import type { ConversationList } from './conversation-list'
import type { ConversationStore } from './conversation-store'
import type { ErasureStore } from './erasure-store'
import type { Ids } from './ids'
import type { InsightsStore } from './insights-store'
import type { Log } from './log'
import type { Mail } from './mail'
import type { NextOpeningInWords } from './next-opening-in-words'
import type { PartnerRegistry } from './partner-registry'
import type { Schedule } from './schedule'
import type { SecretVault } from './secret-vault'
import type { SettingsStore } from './settings-store'
import type { SignedLinks } from './signed-links'
import type { TimelineStore, TranscriptStore } from './part-store'
import type { WakeUp } from './wake-up'
import type { WriteQueue } from './write-queue'
import type { ConversationIndex } from './conversation-index'

/** Everything that a use case may reach, of one account and workspace. */
export interface Ports {
  /** The store's account name. */
  account: string
  /** Public address of this app's routes, `https://.../_v/live-support`. */
  publicAddress: string
  clock: Clock
  ids: Ids
  log: Log
  conversations: ConversationStore
  writeQueue: WriteQueue
  timelines: TimelineStore
  transcripts: TranscriptStore
  erasures: ErasureStore
  alerts: AlertStore
  settings: SettingsStore
  index: ConversationIndex
  list: ConversationList
  insights: InsightsStore
  vault: SecretVault
  links: SignedLinks
  wakeUp: WakeUp
  schedule: Schedule
  bot: BotChannel
  mail: Mail
  partners: PartnerRegistry
  nextOpeningInWords: NextOpeningInWords
}
