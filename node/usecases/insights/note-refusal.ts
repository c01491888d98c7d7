import type { ClosedReason } from '../../domain/hours/availability'
import { refusalReasonOf } from '../../domain/insights/request-refusal'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'

/** Notes that somebody asked for a human in vain. The shopper has their answer whether or not this can be stored. */
export const noteRefusal = async (
  { insights, clock, log }: Pick<Ports, 'insights' | 'clock' | 'log'>,
  conversationId: string,
  closedReason: ClosedReason
): Promise<void> => {
  const noted = await insights.noteRefusal(conversationId, {
    requestedAt: nowIn({ clock }),
    reason: refusalReasonOf(closedReason),
  })

  if (noted.isErr()) {
    log.warn('A refused request could not be noted for the figures', {
      detail: noted.error.detail,
    })
  }
}
