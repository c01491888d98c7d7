import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { handoffById } from '../../../domain/conversation/conversation-record'
import type { Outcome } from '../../../domain/conversation/outbox/outcome'
import type { Handoff } from '../../../domain/handoff/handoff'
import { noteProblem } from '../../partner/health/note-problem'
import { noteSilence } from '../../partner/health/note-silence'
import { noteBotAnswer } from '../bot-events/note-bot-answer'
import type { Relay } from './relay'

/** Whether either side answers. */
const noteAnswer = async (
  { ports, settings }: Relay,
  outcome: Outcome,
  handoff: Handoff | undefined
): Promise<void> => {
  if (outcome.kind === 'partner' && handoff) {
    await noteSilence(ports, settings, handoff.partner, outcome)
  }

  if (outcome.kind === 'bot' && outcome.result.isOk()) {
    await noteBotAnswer(ports, settings.bot, outcome.result)
  }
}

/** Logs calls that failed, and notes on the settings that a partner refuses us, or that either side answers or does not. */
export const reportOutcomes = async (
  relay: Relay,
  record: ConversationRecord,
  outcomes: Outcome[]
): Promise<void> => {
  const { ports, settings } = relay

  for (const outcome of outcomes) {
    const handoff =
      outcome.kind === 'bot'
        ? undefined
        : handoffById(record, outcome.handoffId)

    await noteAnswer(relay, outcome, handoff)

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
