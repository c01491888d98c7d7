import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { BotEvent } from '../../domain/conversation/bot/bot-event'
import type { BotAnswer } from '../../domain/conversation/outbox/outcome'
import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { nowIn } from '../../ports/clock'
import { deliverRefused } from '../conversation/failures/deliver-refused'
import { noteBotAnswer } from '../conversation/bot-events/note-bot-answer'
import { readSettings } from '../settings/change-settings'

/** The admin waits for the answer. */
const TIMEOUT_MS = 8_000

/** About no conversation; the numbers belong to nobody. */
const testEvent = (ports: Pick<Ports, 'clock' | 'ids'>): BotEvent => ({
  id: `test:${ports.ids.next()}`,
  type: 'test',
  createdAt: nowIn(ports),
  conversationId: 'live-support-test',
  userPhoneNumber: '+5511900000000',
  accountPhoneNumber: '+5511900000001',
  handoff: {
    id: 'live-support-test',
    partner: 'ZENDESK',
    status: 'CLOSED',
  },
})

/** How long the bot took to answer, or not to. */
interface Timed {
  durationMs: number
}

/**
 * Sends the bot an event signed like any other, once, and notes whether it refuses us. Where it takes it, what it
 * refused before is delivered too.
 */
export const sendBotTestEvent = async (
  ports: Ports
): Promise<
  Result<BotAnswer & Timed, (DeliveryFailure & Timed) | UserError[]>
> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) return err(settings.error)

  const startedAt = ports.clock.now()
  const sent = await ports.bot.deliver(testEvent(ports), settings.value.bot, {
    tickets: [],
    ambiguous: false,
    timeoutMs: TIMEOUT_MS,
  })

  const durationMs = ports.clock.now() - startedAt

  await noteBotAnswer(ports, settings.value.bot, sent)

  if (sent.isOk()) await deliverRefused(ports, ports.clock.now() + TIMEOUT_MS)

  return sent
    .map((answer) => ({ ...answer, durationMs }))
    .mapErr((failure) => ({ ...failure, durationMs }))
}
