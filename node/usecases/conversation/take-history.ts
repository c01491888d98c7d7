import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { findTicket } from '../../domain/conversation/bot/bot-tickets'
import type { HistoryLine } from '../../domain/conversation/tell-history'
import { withHistory } from '../../domain/conversation/with-history'
import { iso } from '../../domain/iso'
import type { UserError } from '../../domain/user-error'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeConversation } from './relay/change-conversation'

/** How long batches that follow each other are waited for, so that the agent reads them as one. */
const GATHER_MS = 2000

interface HistoryInput {
  conversationId: string
  /** Of the bot's platform, whose history it is. */
  ticket: string
  lines: HistoryLine[]
}

/**
 * Takes what was written before a handoff, however late and however often it is told. `deadline` is in milliseconds since the
 * epoch.
 */
export const takeHistory = async (
  ports: Ports,
  { conversationId, ticket, lines }: HistoryInput,
  deadline: number
): Promise<Result<void, UserError[]>> => {
  const changed = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: async (found, { partner: open, settings }) => {
      if (!found || !findTicket(found, ticket)) return err('NO_SUCH_TICKET')

      return (await open(found.handoff.partner))
        .map((partner) =>
          withHistory(found, {
            lines,
            at: nowIn(ports),
            timeZone: settings.general.timeZone,
            noteAt: iso(ports.clock.now() + GATHER_MS),
            freezeStart: (start) => partner.freezeStart(start),
          })
        )
        .mapErr(() => 'SECRETS_UNAVAILABLE' as const)
    },
  })

  return changed.map(() => undefined)
}
