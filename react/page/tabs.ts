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

/** Every day begins with the conversations; before the first go-live there are none, and the set-up is what is to be done. */
export const firstTab = (wentLive: boolean): TabName =>
  wentLive ? 'conversations' : 'support'

/** Headings that links on the page lead to. */
export const places = {
  switch: 'live-support-switch',
  hours: 'live-support-hours',
  exceptions: 'live-support-exceptions',
  messages: 'live-support-messages',
  rating: 'live-support-rating',
  alerts: 'live-support-alerts',
  failover: 'live-support-failover',
  retention: 'live-support-retention',
  choosePartner: 'live-support-choose-partner',
  connection: 'live-support-connection',
  provisioning: 'live-support-provisioning',
  licenses: 'live-support-licenses',
  training: 'live-support-training',
  team: 'live-support-team',
  callback: 'live-support-callback',
  token: 'live-support-token',
  deliveries: 'live-support-bot-deliveries',
  conversations: 'live-support-conversations',
  conversation: 'live-support-conversation',
  failures: 'live-support-failures',
  erase: 'live-support-erase',
} as const
