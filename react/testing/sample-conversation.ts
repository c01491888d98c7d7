import type {
  Conversation,
  ConversationPage,
  ConversationRow,
} from '../graphql/answers'

/** A conversation that João has with Marina, of which one message was not delivered. */
export const sampleRow = (
  change: Partial<ConversationRow> = {}
): ConversationRow => ({
  id: 'wa-1',
  shopperName: 'João',
  shopperPhoneEnding: '7777',
  since: '2026-11-22T12:10:00Z',
  undelivered: 1,
  isContact: false,
  ticketUrl: 'https://loja.zendesk.com/agent/tickets/4014',
  lastWords: {
    from: 'AGENT',
    text: 'Seu pedido chega hoje.',
    files: 0,
    at: '2026-11-22T12:30:00Z',
  },
  handoff: {
    id: 'h1',
    partner: 'ZENDESK',
    status: 'ACTIVE',
    partnerReference: '4014',
    agent: { name: 'Marina' },
    requestedAt: '2026-11-22T12:00:00Z',
    closedAt: null,
    closeReason: null,
    waitingDeliveries: 0,
    failedDeliveries: 1,
  },
  ...change,
})

export const samplePage = (
  rows: ConversationRow[] = [sampleRow()],
  endCursor: string | null = null
): ConversationPage => ({
  broken: [],
  edges: rows.map((node) => ({ cursor: `cursor ${node.id}`, node })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})

const nothing = {
  from: null,
  agent: null,
  text: null,
  files: [],
  what: null,
  partner: null,
  status: null,
  closeReason: null,
  queuePosition: null,
  partnerReference: null,
  asContact: null,
  insteadOf: null,
  closesAt: null,
  nextOpening: null,
  by: null,
  transcript: null,
  delivery: null,
}

const transcript = (revealed: boolean): Conversation['timeline'][number] => ({
  ...nothing,
  id: 'TRANSCRIPT h1',
  kind: 'TRANSCRIPT',
  at: '2026-11-22T12:00:00Z',
  transcript: {
    omitted: 3,
    lines: [
      {
        author: 'SHOPPER',
        text: revealed ? 'Meu CPF é 123.456.789-09' : 'Meu CPF é •••',
        sentAt: '2026-11-22T11:58:00Z',
      },
      {
        author: 'BOT',
        text: 'Vou chamar uma pessoa.',
        sentAt: '2026-11-22T11:59:00Z',
      },
    ],
  },
})

export const sampleConversation = (revealed = false): Conversation => ({
  id: 'wa-1',
  revealed,
  isCut: false,
  canRetry: true,
  shopper: {
    name: 'João',
    phoneNumber: revealed ? '+5511988887777' : '••• 7777',
    email: revealed ? 'joao@exemplo.com' : '•••',
    document: null,
  },
  row: sampleRow(),
  timeline: [
    transcript(revealed),
    {
      ...nothing,
      id: 'PARTNER h1:start',
      kind: 'REQUESTED',
      at: '2026-11-22T12:00:00Z',
      partner: 'ZENDESK',
      asContact: false,
      closesAt: '2026-11-22T21:00:00Z',
      delivery: {
        state: 'DELIVERED',
        at: '2026-11-22T12:00:01Z',
        tookMs: 900,
        tries: null,
        because: null,
        cause: null,
      },
    },
    {
      ...nothing,
      id: 'BOT h1:message:1',
      kind: 'MESSAGE',
      at: '2026-11-22T12:30:00Z',
      from: 'AGENT',
      agent: 'Marina',
      text: revealed ? 'CPF 123.456.789-09?' : 'CPF •••?',
      files: ['nota.pdf'],
      delivery: {
        state: 'FAILED',
        at: '2026-11-22T12:31:00Z',
        tookMs: 60_000,
        tries: 2,
        because: 'HTTP 422',
        cause: 'REFUSED',
      },
    },
  ],
})
