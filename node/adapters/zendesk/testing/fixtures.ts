import { ok } from 'neverthrow'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import type { JsonObject } from '../../../domain/json'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { Attempt, OpenConnection, Partner } from '../../../ports/partner'
import type { PartnerModule } from '../../../ports/partner-module'
import type { SignedLinks } from '../../../ports/signed-links'
import { FakeLog } from '../../../testing/fake-log'
import { ManualClock } from '../../../testing/manual-clock'
import type { ZendeskDeps } from '../module'
import { zendeskMemory, zendeskModule } from '../module'

export const now = Date.parse('2026-11-22T12:00:00Z')

/** Links that show what was sealed in them. */
const testLinks: SignedLinks = {
  issue: async (purpose, payload, expiresAt) =>
    ok(
      `https://store.example/${purpose}/${payload.fileName}?${expiresAt - now}`
    ),
  open: async () => ok({ payload: {}, expiresAt: now }),
}

export const secrets = {
  apiToken: 'api-token-1234',
  webhookToken: 'webhook-token-1234',
  webhookSigningSecret: 'c2lnbmluZy1zZWNyZXQ=',
}

export const byToken: OpenConnection = {
  connection: {
    subdomain: 'acme',
    authentication: 'API_TOKEN',
    email: 'ana@acme.example',
    tag: 'vtex-chatbot',
    accountPhoneNumber: '+5511900000000',
  },
  secrets,
  provisioned: {
    subdomain: 'acme',
    ticketFieldId: '501',
    webhookId: '01HWEBHOOK',
    commentTriggerId: '601',
    solvedTriggerId: '602',
  },
}

export const byClient: OpenConnection = {
  ...byToken,
  connection: {
    subdomain: 'acme',
    authentication: 'OAUTH_CLIENT',
    oauthClientId: 'live-support',
    tag: 'vtex-chatbot',
  },
  secrets: { oauthClientSecret: 'client-secret-1234' },
}

export const deps = (
  http: OutboundHttp,
  more: Partial<ZendeskDeps> = {}
): ZendeskDeps => {
  const clock = more.clock ?? new ManualClock(now)

  return {
    account: 'livestore',
    http,
    clock,
    ids: { secret: () => 'fresh-token' },
    log: new FakeLog(),
    links: testLinks,
    memory: zendeskMemory(clock),
    ...more,
  }
}

export const moduleOver = (
  http: OutboundHttp,
  more?: Partial<ZendeskDeps>
): PartnerModule => zendeskModule(deps(http, more))

export const partnerOver = (
  http: OutboundHttp,
  more?: Partial<ZendeskDeps>
): Partner => moduleOver(http, more).connect(byToken)

export const attemptWith = (
  memory: JsonObject = {},
  more: Partial<Attempt> = {}
): Attempt => ({
  memory,
  ambiguous: false,
  firstTriedAt: new Date(now).toISOString(),
  timeoutMs: 8000,
  ...more,
})

export const handoff: Omit<StartCommand, 'frozen'> = {
  kind: 'start',
  handoffId: 'handoff-1',
  conversationId: 'conversation-1',
  accountPhoneNumber: '+5511900000000',
  shopper: {
    phoneNumber: '+5511988887777',
    name: 'Ana Souza',
    locale: 'pt-BR',
  },
  reason: 'Troca de produto',
  transcript: [
    {
      author: 'SHOPPER',
      text: 'Oi, quero trocar',
      sentAt: '2026-11-22T11:58:00Z',
    },
    {
      author: 'BOT',
      text: 'Vou chamar alguém.',
      sentAt: '2026-11-22T11:58:05Z',
    },
  ],
  context: { cartUrl: 'https://loja.example/cart/1', orderId: '1234-01' },
  timeZone: 'America/Sao_Paulo',
  asContact: false,
}

/** The start of a handoff, with what its acceptance has fixed. */
export const startOf = (
  partner: Partner,
  more: Partial<typeof handoff> = {}
): StartCommand => {
  const start = { ...handoff, ...more }

  return { ...start, frozen: partner.freezeStart(start) }
}

/** What the adapter remembers of a handoff whose ticket 4014 is there. */
export const memory = {
  handoffId: 'handoff-1',
  conversationId: 'conversation-1',
  language: 'pt',
  ticketId: '4014',
  requesterId: '7001',
  ticket: {
    subject: 'WhatsApp - Ana Souza - Troca de produto',
    external_id: 'conversation-1',
    tags: ['vtex-chatbot'],
    custom_fields: [{ id: 501, value: '+5511900000000' }],
  },
  ownComments: ['9001'],
}

/** Zendesk's answer to a change of a ticket that made comments. */
export const changed = (id: number, ...comments: number[]) => ({
  ticket: { id, status: 'open' },
  audit: {
    id: 1,
    metadata: { custom: {}, system: {} },
    events: comments.map((comment) => ({ id: comment, type: 'Comment' })),
  },
})

export const closedTicket = {
  error: 'RecordInvalid',
  description: 'Record validation errors',
  details: {
    status: [{ description: 'Status closed prevents ticket update' }],
  },
}

export const notFound = { error: 'RecordNotFound', description: 'Not found' }
