import type { MerchantWords } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { Outcome } from './outcome'
import { settleBot } from './settle-bot'
import { settleFetch } from './settle-fetch'
import { settlePartner } from './settle-partner'

/**
 * The record with the outcome of a call in it. Outcomes are facts: they are settled into whatever the record became
 * since the call began, and settling one twice is settling it once.
 */
export const settle = (
  record: ConversationRecord,
  outcome: Outcome,
  words: MerchantWords
): ConversationRecord => {
  switch (outcome.kind) {
    case 'partner':
      return settlePartner(record, outcome, words)

    case 'bot':
      return settleBot(record, outcome)

    case 'fetch':
      return settleFetch(record, outcome, words)
  }
}
