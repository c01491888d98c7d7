import type { CountedList } from '../conversations/wanted-list'
import type { HealthCause } from '../graphql/operation-types'
import { messageKey } from '../i18n/use-translate'
import type { Place } from '../page/places'
import type { TabName } from '../page/tabs'

interface Cause {
  /** Key of the sentence; the partner's own words take its place where there are some. */
  sentence: string
  tab: TabName
  /** Where it is mended. */
  place: Place
  /** Of the conversations there, those that it speaks of. */
  list?: CountedList
  /** Key of what is there, where nothing is to be mended. */
  action?: string
  /** A thing not done yet, which the checklist tells before the first go-live. */
  isStep?: true
}

export const causes: Record<HealthCause, Cause> = {
  NO_PARTNER: {
    sentence: messageKey('finding.no-partner'),
    tab: 'partner',
    place: 'choose-partner',
    isStep: true,
  },
  NO_BOT: {
    sentence: messageKey('finding.no-bot'),
    tab: 'bot',
    place: 'callback',
    isStep: true,
  },
  BOT_AWAITED: {
    sentence: messageKey('finding.bot-awaited'),
    tab: 'bot',
    place: 'callback',
    isStep: true,
  },
  PARTNER_REFUSES: {
    sentence: messageKey('status.problem'),
    tab: 'partner',
    place: 'connection',
  },
  PARTNER_SILENT: {
    sentence: messageKey('finding.partner-silent'),
    tab: 'conversations',
    place: 'conversations',
    list: 'UNDELIVERED',
    action: messageKey('finding.view-conversations'),
  },
  SET_UP_INCOMPLETE: {
    sentence: messageKey('finding.set-up-incomplete'),
    tab: 'partner',
    place: 'provisioning',
    isStep: true,
  },
  SET_UP_CHANGED: {
    sentence: messageKey('finding.set-up-changed'),
    tab: 'partner',
    place: 'provisioning',
  },
  ANSWERS_UNPROVEN: {
    sentence: messageKey('finding.answers-unproven'),
    tab: 'partner',
    place: 'provisioning',
    isStep: true,
  },
  WEBHOOK_MOVED: {
    sentence: messageKey('finding.webhook-moved'),
    tab: 'partner',
    place: 'provisioning',
  },
  BOT_REFUSES: {
    sentence: messageKey('finding.bot-refuses'),
    tab: 'bot',
    place: 'callback',
  },
  BOT_SILENT: {
    sentence: messageKey('finding.bot-silent'),
    tab: 'bot',
    place: 'bot-deliveries',
    action: messageKey('finding.view-events'),
  },
  MESSAGES_FAILED: {
    sentence: messageKey('finding.messages-failed'),
    tab: 'conversations',
    place: 'failures',
  },
  NOBODY_ANSWERS: {
    sentence: messageKey('finding.nobody-answers'),
    tab: 'conversations',
    place: 'conversations',
    list: 'WAITING',
    action: messageKey('finding.view-conversations'),
  },
  CREDENTIALS_END: {
    sentence: messageKey('finding.credentials-end'),
    tab: 'partner',
    place: 'connection',
  },
  TOO_FEW_LICENSES: {
    sentence: messageKey('finding.too-few-licenses'),
    tab: 'partner',
    place: 'licenses',
  },
  FAILED_OVER: {
    sentence: messageKey('finding.failed-over'),
    tab: 'partner',
    place: 'failover',
  },
}
