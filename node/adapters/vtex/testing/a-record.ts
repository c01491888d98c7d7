import type { ConversationRecord } from '../../../domain/conversation/conversation-record'

const REQUESTED_AT = '2026-11-22T12:00:00.000Z'

export const aRecord = (conversationId: string): ConversationRecord => ({
  conversationId,
  handoff: {
    id: 'h-1',
    conversationId,
    partner: 'ZENDESK',
    status: 'REQUESTED',
    requestedAt: REQUESTED_AT,
    lastActivityAt: REQUESTED_AT,
    ambiguousSends: 0,
    partnerAccount: 'livestore',
    memory: {},
    commands: [],
    seenUpdates: [],
    transcript: [],
  },
  shopper: { phoneNumber: '+5511988887777' },
  accountPhoneNumber: '+551140004000',
  former: [],
  toBot: [],
  seenFromShopper: [],
})
