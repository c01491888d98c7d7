import { credentialsInUse } from '../adapters/process/credentials-in-use'
import type { Recent } from '../adapters/process/recent'
import { recent } from '../adapters/process/recent'
import type { QueuedChanges } from '../adapters/process/write-queue'
import type { RememberedConversation } from '../adapters/vtex/conversations/conversation-store'
import type { RecentSettings } from '../adapters/vtex/settings-store'
import type { StoredKey } from '../adapters/vtex/keys/stored-keys'
import { systemClock } from '../adapters/process/system-clock'
import { zendeskMemory } from '../adapters/zendesk/module'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../domain/time-units'

const MAX_ACCOUNTS = 500

/** Of characters in JSON: a process has 512 MB for everything. */
const MEGABYTE = 1024 * 1024

/**
 * What this process remembers between requests. One process serves many accounts, so keys name account and workspace;
 * another process may know better, so nothing here decides.
 */
export const conversationMemory: Recent<RememberedConversation> = recent({
  max: 2 * MEGABYTE,
  lifetimeMs: 30 * SECOND_MS,
})

/** Changes that wait for another request to write their conversation. */
export const queuedChanges: QueuedChanges = new Map()

const MAX_DUE = 5000

/** When each conversation was last marked as due. */
export const dueMemory: Recent<number> = recent({
  max: MAX_DUE,
  lifetimeMs: 10 * MINUTE_MS,
})

export const settingsMemory: RecentSettings = recent({
  max: MAX_ACCOUNTS,
  lifetimeMs: 3 * SECOND_MS,
})

export const keyMemory: Recent<StoredKey[]> = recent({
  max: MAX_ACCOUNTS,
  lifetimeMs: 5 * MINUTE_MS,
})

export const scheduleMemory: Recent<number> = recent({
  max: MAX_ACCOUNTS,
  lifetimeMs: 2 * DAY_MS,
})

/** How often a store's own traffic asks for a sweep. */
export const sweepMemory: Recent<true> = recent({
  max: MAX_ACCOUNTS,
  lifetimeMs: 30 * SECOND_MS,
})

export const zendeskCaches = zendeskMemory(systemClock)

export const credentials = credentialsInUse()
