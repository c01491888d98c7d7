import type { BotEventType } from './bot-event'

/** What became of one event to the bot, for whoever looks after the bot; without what was said. */
export interface LoggedDelivery {
  eventId: string
  type: BotEventType
  result: 'DELIVERED' | 'HELD' | 'WAITING' | 'FAILED'
  /** Of the HTTP answer, where there was one. */
  status?: number
  /** Why it was not taken, where trying again would not help by itself. */
  code?: string
  /** What the other side or the connection said, in no language. */
  detail?: string
  /** Of the last try, ISO 8601. */
  at: string
  durationMs: number
  attempts: number
}
