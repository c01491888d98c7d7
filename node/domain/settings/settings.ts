import type { AlertSettings } from '../alerts/alert-settings'
import type { JsonObject } from '../json'
import type { PartnerName } from '../partner-name'
import type { OpeningException, OpeningHoursDay } from '../hours/opening-hours'
import type { TeamSettings } from '../team/team-settings'
import type { Failover } from './failover-settings'
import type { Language } from '../locale'
import type { MessageTranslations } from './message-translations'
import type { PartnerSilence } from './partner-silence'
import type { ProvisioningReport } from './provisioning-report'

/** A secret as it rests: only the vault can open `sealed`. */
export interface StoredSecret {
  sealed: string
  lastFour: string
  changedAt: string
  changedBy: string
}

export interface GeneralSettings {
  /** Grows by one with each save; the base of "somebody else saved meanwhile". */
  revision: number
  enabled: boolean
  /** IANA name. */
  timeZone: string
  openingHours: OpeningHoursDay[]
  exceptions: OpeningException[]
  unavailabilityMessage: string
  disabledMessage: string
  noAgentMessage: string
  /** Of the messages above. */
  messageLanguage?: Language
  /** The messages for shoppers of a language; who speaks another reads those above. */
  messageTranslations?: MessageTranslations
  /** Refuse escalations outside the hours, or take them as a contact to be answered later. */
  outsideHours: 'REFUSE' | 'TAKE_CONTACT'
  /** Days after its end for which a conversation is kept; 30 unless the merchant chose. */
  retentionDays?: number
  /** The bot is told to ask for a rating once an agent has closed a handoff. */
  asksForRating?: boolean
  changedAt?: string
  changedBy?: string
}

/** Why the partner cannot be used at present; found by a call that it refused. `code` names a text. */
export interface PartnerProblem {
  code: string
  detail?: string
  since: string
}

/** Whether the partner's webhook reaches us, where only its calls can tell. Instants are ISO 8601 in UTC. */
export interface WebhookSightings {
  /** Since when the merchant waits for a call. */
  checkStartedAt?: string
  firstEventAt?: string
  /** A recent call: noted once an hour, and the first one after a check was started. */
  lastEventAt?: string
  /** Until when a former address serves, to which calls came. */
  formerServesUntil?: string
}

/** `connection`, `provisioned` are the adapter's own; nobody else reads into them. */
export interface PartnerSettings {
  connection: JsonObject
  secrets: Record<string, StoredSecret>
  provisioned?: JsonObject
  /** What the last look at what was provisioned, or the last step of a run, found. */
  provisioningReport?: ProvisioningReport
  /** A run that changes the partner's account; past `expiresAt` (ISO 8601) its process has died. */
  provisioningRun?: { id: string; expiresAt: string }
  webhook?: WebhookSightings
  problem?: PartnerProblem
  /** The last one, or that at present. */
  silence?: PartnerSilence
  /** Last call that the partner accepted, as far as noted. */
  provenAt?: string
}

/** How the bot is reached: by Weni's ticketer contract, by signed calls to its address, or not at all, as it asks. */
export type BotKind = 'WENI' | 'CALLBACK' | 'POLLING'

/** What serves beside its successor for a while, until `validUntil` (ISO 8601). */
type Former<Credential> = Credential & { validUntil: string }

interface BotToken {
  /** SHA-256, in hex. */
  hash: string
  lastFour: string
  changedAt: string
  changedBy: string
}

export interface BotSettings {
  connection?: {
    kind: BotKind
    /** Absent where the bot asks, and where Weni tells its address with the first ticket. */
    address?: string
    /** Weni's shopper who finds support closed: told so by us, or left to the flow's Failure branch. */
    whenClosed?: 'SAY' | 'REFUSE'
    changedAt: string
    changedBy: string
  }
  signingSecret?: StoredSecret
  formerSigningSecret?: Former<StoredSecret>
  token?: BotToken
  formerToken?: Former<BotToken>
  /** Where Weni's last ticket said that it is called. */
  learnedAddress?: string
  /** Calls with the bot's token: the first since the connection was saved, and a recent one. */
  firstCallAt?: string
  lastCallAt?: string
  /** Since when it refuses us, as a test showed; gone once it takes an event, or is connected anew. */
  refusesSince?: string
}

export interface Settings {
  general: GeneralSettings
  partner?: PartnerName
  partners: Partial<Record<PartnerName, PartnerSettings>>
  bot: BotSettings
  team?: TeamSettings
  alerts?: AlertSettings
  /** Absent where the merchant did not switch it on. */
  failover?: Failover
  /** Everything needed to serve shoppers was once in place, so whatever is missing since is a fault. */
  wentLive?: true
}
