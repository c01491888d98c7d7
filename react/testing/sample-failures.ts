import type { FailedConversation, FailedDelivery } from '../graphql/answers'

export const sampleFailure = (
  change: Partial<FailedDelivery> = {}
): FailedDelivery => ({
  id: 'm1',
  direction: 'TO_PARTNER',
  about: 'MESSAGE',
  cause: 'NO_ANSWER',
  detail: 'HTTP 503',
  acceptedAt: '2026-11-22T12:30:00Z',
  canRetry: true,
  mayHaveArrived: false,
  text: 'Meu pedido não chegou',
  files: [],
  ...change,
})

export const failedConversation = (
  ...failures: FailedDelivery[]
): FailedConversation => ({
  shopperName: 'João',
  shopperPhoneEnding: '7777',
  handoff: {
    conversationId: 'wa-1',
    partner: 'ZENDESK',
    requestedAt: '2026-11-22T12:00:00Z',
  },
  failures,
})
