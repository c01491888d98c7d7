import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { findTicket } from '../../domain/conversation/bot/bot-tickets'
import type { HistoryLine } from '../../domain/conversation/tell-history'
import { takeHistory as withHistory } from '../../domain/conversation/take-history'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable, userError } from '../../domain/user-error'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeAndRelay } from './relay/change-and-relay'
import { beginRelay } from './relay/relay'

/** How long batches that follow each other are waited for, so that the agent reads them as one. */
const GATHER_MS = 2000

export interface HistoryInput {
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
  const relay = await beginRelay(ports, deadline)
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (relay.isErr() || found.isErr()) return err(storeUnavailable())

  const { record } = found.value

  if (!record || !findTicket(record, ticket)) {
    return err([userError('NO_SUCH_TICKET')])
  }

  const partner = await relay.value.partner(record.handoff.partner)

  if (partner.isErr()) return err([userError('SECRETS_UNAVAILABLE')])

  const history = {
    lines,
    at: nowIn(ports),
    timeZone: relay.value.settings.general.timeZone,
    noteAt: new Date(ports.clock.now() + GATHER_MS).toISOString(),
    freezeStart: partner.value.freezeStart.bind(partner.value),
  }
  const changed = await changeAndRelay<never>(
    relay.value,
    found.value,
    conversationId,
    (stored) => ok(withHistory(stored ?? record, history))
  )

  return changed.map(() => undefined).mapErr(storeUnavailable)
}
