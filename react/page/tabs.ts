import { messageKey } from '../i18n/use-translate'

export const tabs = [
  'conversations',
  'insights',
  'support',
  'partner',
  'bot',
] as const

export type TabName = (typeof tabs)[number]

export const tabMessages: Record<TabName, string> = {
  conversations: messageKey('tab.conversations'),
  insights: messageKey('tab.insights'),
  support: messageKey('tab.support'),
  partner: messageKey('tab.partner'),
  bot: messageKey('tab.bot'),
}

export const tabNamed = (name: string | undefined): TabName | undefined =>
  tabs.find((tab) => tab === name)

/** The page opens on the conversations; before the first go-live there are none, so it opens on the set-up. */
export const firstTab = (wentLive: boolean): TabName =>
  wentLive ? 'conversations' : 'support'
