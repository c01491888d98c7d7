import { readySettings } from '../../testing/fake-ports'
import { at, atMs, queued } from '../conversation/testing/sample-record'
import type { ConversationRecord } from '../conversation/conversation-record'
import type {
  BotItem,
  CommandItem,
  ItemState,
} from '../conversation/outbox/outbox'
import type { ProvisioningStep } from '../settings/provisioning-report'
import type {
  PartnerSettings,
  Settings,
  StoredSecret,
} from '../settings/settings'
import type { WebhookKind } from './connection-findings'
import type { HealthSigns } from './health'
import { healthOf } from './health'

const step = (state: ProvisioningStep['state']): ProvisioningStep => ({
  id: 'webhook',
  title: 'Webhook',
  details: [],
  drift: [],
  state,
})

const withPartner = (change: Partial<PartnerSettings>): Settings => {
  const settings = readySettings()

  settings.partners.ZENDESK = { ...settings.partners.ZENDESK!, ...change }

  return settings
}

const secretOf = (seconds: number): StoredSecret => ({
  sealed: '',
  lastFour: '',
  changedAt: at(seconds),
  changedBy: 'ana@livestore.example',
})

const provisioned = (...states: Array<ProvisioningStep['state']>): Settings =>
  withPartner({
    provisioningReport: {
      steps: states.map(step),
      checkedAt: at(50),
      brokenSince: at(0),
    },
  })

const health = (signs: Partial<HealthSigns> = {}) =>
  healthOf({
    settings: provisioned('IN_PLACE'),
    webhookOf: () => 'PROVISIONED',
    records: [],
    openHandoffs: 3,
    failedHandoffs: 0,
    now: atMs(100),
    ...signs,
  })

const tried = (
  seconds: number,
  more: { awaitsAccount?: true; triedAt?: string } = {}
): ItemState => ({
  kind: 'TRIED',
  since: at(seconds),
  firstTriedAt: at(seconds),
  attempts: 1,
  dueAt: at(seconds + 2),
  because: '503',
  ...more,
})

const waitingForPartner = (state: ItemState): ConversationRecord => {
  const record = queued()
  const command: CommandItem = {
    id: 'm1',
    payload: { kind: 'end', reason: 'BOT_CANCELLED' },
    acceptedAt: at(0),
    state,
  }

  return { ...record, handoff: { ...record.handoff, commands: [command] } }
}

const waitingForBot = (state: ItemState): ConversationRecord => ({
  ...queued(),
  toBot: [{ id: 'e1', acceptedAt: at(0), state } as BotItem],
})

const withoutBot = (): Settings => {
  const settings = provisioned('IN_PLACE')

  return { ...settings, bot: { token: settings.bot.token } }
}

const withWeni = (
  change: Partial<Settings['bot']> = {},
  address?: string
): Settings => {
  const settings = provisioned('IN_PLACE')

  settings.bot = {
    connection: {
      kind: 'WENI',
      address,
      changedAt: at(3),
      changedBy: 'ana@livestore.example',
    },
    ...change,
  }

  return settings
}

const withPolling = (change: Partial<Settings['bot']> = {}): Settings => {
  const settings = withWeni(change)

  settings.bot.connection!.kind = 'POLLING'

  return settings
}

const notConnected = (): Settings => ({ ...readySettings(), partners: {} })

it('finds nothing where both sides can be reached and answer', () => {
  expect(health()).toEqual([])
  expect(health({ settings: provisioned('IN_PLACE', 'IN_PLACE') })).toEqual([])
})

it.each<[string, Settings, WebhookKind, object]>([
  [
    'no partner is chosen',
    { ...readySettings(), partner: undefined },
    'PROVISIONED',
    { cause: 'NO_PARTNER', level: 'FAILING', conversations: 3 },
  ],
  [
    'the set-up was never made',
    readySettings(),
    'PROVISIONED',
    { cause: 'SET_UP_INCOMPLETE', level: 'FAILING', conversations: 3 },
  ],
  [
    'the set-up was removed',
    provisioned('PLANNED', 'PLANNED'),
    'PROVISIONED',
    { cause: 'SET_UP_INCOMPLETE', level: 'FAILING' },
  ],
  [
    'a trigger was deleted',
    provisioned('IN_PLACE', 'MISSING'),
    'PROVISIONED',
    { cause: 'SET_UP_INCOMPLETE', level: 'FAILING', since: at(0) },
  ],
  [
    'a trigger was changed',
    provisioned('IN_PLACE', 'CHANGED'),
    'PROVISIONED',
    { cause: 'SET_UP_CHANGED', level: 'DEGRADED', since: at(0) },
  ],
  [
    'the pasted webhook was never called since its address was made',
    withPartner({ secrets: { token: secretOf(5), webhookKey: secretOf(9) } }),
    'PASTED',
    {
      cause: 'ANSWERS_UNPROVEN',
      level: 'FAILING',
      partner: 'ZENDESK',
      since: at(9),
    },
  ],
  [
    'the webhook has another address, while the former one serves',
    withPartner({ webhook: { formerServesUntil: at(101) } }),
    'PASTED',
    { cause: 'WEBHOOK_MOVED', level: 'DEGRADED', until: at(101) },
  ],
  [
    'a former address serves no more',
    withPartner({ webhook: { formerServesUntil: at(100) } }),
    'PASTED',
    { cause: 'ANSWERS_UNPROVEN', level: 'FAILING' },
  ],
  [
    'no bot is connected',
    withoutBot(),
    'PROVISIONED',
    { cause: 'NO_BOT', level: 'FAILING' },
  ],
  [
    'Weni has called, but told no address',
    withWeni({ firstCallAt: at(4) }),
    'PROVISIONED',
    { cause: 'BOT_AWAITED', level: 'FAILING', since: at(3), conversations: 3 },
  ],
  [
    'a bot that asks has never called',
    withPolling(),
    'PROVISIONED',
    { cause: 'BOT_AWAITED', level: 'FAILING', since: at(3), conversations: 3 },
  ],
])('finds that %s', (_, settings, webhook, finding) => {
  expect(health({ settings, webhookOf: () => webhook })).toMatchObject([
    finding,
  ])
})

it('takes the first call of a pasted webhook for proof', () => {
  const settings = withPartner({ webhook: { lastEventAt: at(0) } })

  expect(health({ settings, webhookOf: () => 'PASTED' })).toEqual([])
})

it.each([
  ['a ticket', withWeni({ learnedAddress: 'https://flows.weni.ai/x' })],
  ['the merchant', withWeni({}, 'https://flows.weni.ai/x')],
])('awaits Weni no more once %s has told where it is called', (_, settings) => {
  expect(health({ settings })).toEqual([])
})

it('awaits a bot that asks until it has called', () => {
  expect(health({ settings: withPolling({ firstCallAt: at(4) }) })).toEqual([])
})

it('says since when the partner refuses the account', () => {
  const settings = provisioned('IN_PLACE')

  settings.partners.ZENDESK!.problem = { code: 'refused', since: at(7) }

  expect(health({ settings })).toMatchObject([
    { cause: 'PARTNER_REFUSES', level: 'FAILING', since: at(7) },
  ])
})

it('finds a side silent that was tried in vain for a minute, since the first try, for all that wait', () => {
  const records = [
    waitingForPartner(tried(40)),
    waitingForPartner(tried(30)),
    waitingForPartner(tried(41)),
    waitingForBot(tried(20)),
  ]

  expect(health({ records })).toEqual([
    {
      cause: 'PARTNER_SILENT',
      partner: 'ZENDESK',
      level: 'FAILING',
      since: at(30),
      conversations: 3,
    },
    { cause: 'BOT_SILENT', level: 'FAILING', since: at(20), conversations: 1 },
  ])
})

const answeredAgain = (seconds: number): Settings =>
  withPartner({
    provisioningReport:
      provisioned('IN_PLACE').partners.ZENDESK!.provisioningReport!,
    silence: { since: at(0), endedAt: at(seconds) },
  })

it('does not call a partner silent that has answered since the last try', () => {
  const records = [waitingForPartner(tried(10, { triedAt: at(50) }))]

  expect(health({ records, settings: answeredAgain(51) })).toEqual([])
})

it('counts what is tried in vain since a partner has answered again from there', () => {
  const records = [waitingForPartner(tried(10, { triedAt: at(90) }))]
  const settings = answeredAgain(50)

  expect(health({ records, settings, now: atMs(109) })).toEqual([])
  expect(health({ records, settings, now: atMs(110) })).toMatchObject([
    { cause: 'PARTNER_SILENT', since: at(50) },
  ])
})

it('names the partner that is silent, which need not be the chosen one', () => {
  const atZenvia = waitingForPartner(tried(20))
  const records = [
    waitingForPartner(tried(30)),
    {
      ...atZenvia,
      handoff: { ...atZenvia.handoff, partner: 'ZENVIA' as const },
    },
  ]

  expect(health({ records })).toMatchObject([
    { cause: 'PARTNER_SILENT', partner: 'ZENDESK', conversations: 1 },
    { cause: 'PARTNER_SILENT', partner: 'ZENVIA', since: at(20) },
  ])
})

it('finds that another partner fails the conversations that are still open there, and only while there are some', () => {
  const settings = provisioned('IN_PLACE')
  const problem = { code: 'refused', since: at(7) }

  settings.partners.ZENVIA = {
    ...settings.partners.ZENDESK!,
    problem,
  }

  expect(health({ settings, openAt: { ZENDESK: 1, ZENVIA: 2 } })).toEqual([
    {
      cause: 'PARTNER_REFUSES',
      level: 'FAILING',
      partner: 'ZENVIA',
      since: at(7),
      problem,
      conversations: 2,
    },
  ])
  expect(health({ settings, openAt: { ZENDESK: 3 } })).toEqual([])
})

it('does not call a side silent that was not tried, or tried a moment ago', () => {
  const records = [
    waitingForPartner({ kind: 'WAITING', since: at(0) }),
    waitingForBot(tried(99)),
  ]

  expect(health({ records })).toEqual([])
})

it('finds at once that the bot refuses our calls', () => {
  const records = [waitingForBot(tried(99, { awaitsAccount: true }))]

  expect(health({ records })).toMatchObject([{ cause: 'BOT_REFUSES' }])
})

it('does not call a partner silent that refuses the account', () => {
  const records = [waitingForPartner(tried(0, { awaitsAccount: true }))]

  expect(health({ records })).toEqual([])
})

it.each<[string, Settings, number]>([
  ['what is missing at the chosen partner', readySettings(), 2],
  ['a missing bot', withoutBot(), 3],
  ['a bot that is awaited', withWeni(), 3],
  ['a chosen partner that is not connected', notConnected(), 0],
])('counts the conversations that %s touches', (_, settings, touched) => {
  const openAt = settings.partners.ZENDESK
    ? ({ ZENVIA: 1 } as const)
    : ({ ZENVIA: 3 } as const)

  expect(health({ settings, openAt })[0]).toMatchObject({
    conversations: touched,
  })
})

it('names what stops messages first', () => {
  const found = health({
    settings: provisioned('CHANGED'),
    failedHandoffs: 2,
    records: [waitingForBot(tried(0))],
  })

  expect(found.map(({ cause }) => cause)).toEqual([
    'BOT_SILENT',
    'SET_UP_CHANGED',
    'MESSAGES_FAILED',
  ])
})
