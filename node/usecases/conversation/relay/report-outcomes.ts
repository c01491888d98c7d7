import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { findHandoff } from '../../../domain/conversation/conversation-record'
import type { Outcome } from '../../../domain/conversation/outbox/outcome'
import { noteProblem } from '../../partner/health/note-problem'
import { noteSilence } from '../../partner/health/note-silence'
import type { Relay } from './relay'

/** Logs calls that failed, and notes on the settings that a partner refuses us, leaves us without an answer or answers again. */
export const reportOutcomes = async (
  { ports, settings }: Relay,
  record: ConversationRecord,
  outcomes: Outcome[]
): Promise<void> => {
  for (const outcome of outcomes) {
    const handoff =
      outcome.kind === 'bot'
        ? undefined
        : findHandoff(record, outcome.handoffId)

    if (outcome.kind === 'partner' && handoff) {
      await noteSilence(ports, settings, handoff.partner, outcome)
    }

    if (outcome.result.isOk()) continue

    const failure = outcome.result.error

    ports.log.warn('A delivery failed', {
      conversationId: record.conversationId,
      to: outcome.kind === 'bot' ? 'bot' : handoff?.partner,
      failure: failure.kind,
      detail: failure.detail,
    })

    if (
      failure.kind === 'CONNECTION' &&
      handoff &&
      !settings.partners[handoff.partner]?.problem
    ) {
      await noteProblem(ports, handoff.partner, failure)
    }
  }
}
