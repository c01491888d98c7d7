import type {
  HealthFinding,
  LiveSupportSettings,
  PartnerOption,
  LiveSupportStatus,
  SecretState,
} from '../graphql/answers'
import { weekdays } from '../support/hours/weekdays'

const unset: SecretState = {
  isSet: false,
  lastFour: null,
  changedAt: null,
  changedBy: null,
}

export const setSecret: SecretState = {
  isSet: true,
  lastFour: '1a2b',
  changedAt: '2026-11-12T13:00:00Z',
  changedBy: 'ana@loja.example',
}

/** What the service tells of each partner. */
export const samplePartners = (
  zendesk: Partial<PartnerOption> = {},
  zenvia: Partial<PartnerOption> = {}
): PartnerOption[] => [
  {
    name: 'ZENDESK',
    connected: true,
    problem: null,
    bringsAnswers: true,
    capabilities: { licenses: 'STATED', training: 'NONE' },
    ...zendesk,
  },
  {
    name: 'ZENVIA',
    connected: false,
    problem: null,
    bringsAnswers: false,
    capabilities: { licenses: 'REQUESTED', training: 'OFFERED' },
    ...zenvia,
  },
]

/** A store that serves through Zendesk. */
const bot: LiveSupportSettings['bot'] = {
  connected: true,
  kind: 'CALLBACK',
  address: 'https://bot.weni.ai/live-support',
  learnedAddress: null,
  awaited: false,
  firstCallAt: null,
  lastCallAt: null,
  whenClosed: 'SAY',
  ticketerAddress:
    'https://master--livestore.myvtex.com/_v/live-support/ticketer',
  signingSecret: setSecret,
  token: setSecret,
  formerSigningSecretValidUntil: null,
  formerTokenValidUntil: null,
  allowedAddresses: ['*.weni.ai/callbacks*', '*.myvtex.com/_v/*'],
  weniAddresses: ['*.weni.ai/mr/tickets/types/generic/event_callback/*'],
}

const noTranslations = (['pt', 'en', 'es'] as const).map((language) => ({
  language,
  unavailabilityMessage: '',
  disabledMessage: '',
  noAgentMessage: '',
}))

export const sampleSettings = (
  changes: Partial<LiveSupportSettings> = {}
): LiveSupportSettings => ({
  revision: 3,
  enabled: true,
  partner: 'ZENDESK',
  partners: samplePartners(),
  timeZone: 'America/Sao_Paulo',
  openingHours: weekdays.map((weekday) => ({
    weekday,
    periods: [{ opensAt: '09:00', closesAt: '18:00' }],
  })),
  exceptions: [],
  unavailabilityMessage: 'Voltamos às 9h.',
  disabledMessage: 'Escreva para ajuda@loja.example.',
  noAgentMessage: '',
  messageLanguage: null,
  messageTranslations: noTranslations,
  outsideHours: 'REFUSE',
  retentionDays: 30,
  asksForRating: false,
  changedAt: null,
  changedBy: null,
  wentLive: false,
  alerts: { addresses: [], unansweredMinutes: 15 },
  failover: { afterMinutes: null },
  zendesk: {
    connected: true,
    subdomain: 'loja',
    address: 'https://loja.zendesk.com',
    authentication: 'OAUTH_CLIENT',
    oauthClientId: 'live-support',
    oauthClientSecret: setSecret,
    email: null,
    apiToken: unset,
    apiTokenDaysLeft: null,
    tag: 'vtex-chatbot',
    accountPhoneNumber: null,
    groupId: '211',
    webhookUrl: 'https://loja.example/webhooks/zendesk',
    provisioned: true,
    provisioning: null,
    problem: null,
  },
  zenvia: {
    connected: false,
    apiToken: unset,
    departmentId: null,
    partnerToken: unset,
    partnerAccountId: null,
    webhookUrl: null,
    previousKeyValidUntil: null,
    webhookCheckStartedAt: null,
    webhookFirstEventAt: null,
    webhookLastEventAt: null,
    problem: null,
  },
  bot,
  ...changes,
})

export const sampleStatus = (
  changes: Partial<LiveSupportStatus> = {}
): LiveSupportStatus => ({
  enabled: true,
  partner: 'ZENDESK',
  servingPartner: 'ZENDESK',
  availability: {
    open: true,
    closedReason: null,
    message: null,
    nextOpening: null,
    closesAt: null,
  },
  openHandoffs: 2,
  waitingHandoffs: 1,
  failedDeliveries: 0,
  handoffsToday: 5,
  findings: [],
  wentLive: true,
  checklist: [
    { step: 'PARTNER_CHOSEN', done: true },
    { step: 'PARTNER_CONNECTED', done: true },
    { step: 'PARTNER_SET_UP', done: true },
    { step: 'BOT_CONNECTED', done: true },
    { step: 'SWITCHED_ON', done: true },
  ],
  ...changes,
})

export const sampleFinding = (
  cause: HealthFinding['cause'],
  level: HealthFinding['level'],
  changes: Partial<HealthFinding> = {}
): HealthFinding => ({
  cause,
  level,
  partner: null,
  message: null,
  since: null,
  until: null,
  conversations: 0,
  ...changes,
})
