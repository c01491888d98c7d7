import type { Language } from '../locale'

/** What a merchant may have shoppers read. */
export const messageNames = [
  'unavailabilityMessage',
  'disabledMessage',
  'noAgentMessage',
] as const

export type MessageName = (typeof messageNames)[number]

/** Beside the store's own words: those for shoppers of a language, where the merchant wrote some. */
export type MessageTranslations = Partial<
  Record<Language, Partial<Record<MessageName, string>>>
>
