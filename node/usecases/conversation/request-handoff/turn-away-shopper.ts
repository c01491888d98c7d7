import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { NewBotTicket } from '../../../domain/conversation/bot/bot-ticket'
import { addTicket } from '../../../domain/conversation/bot/bot-tickets'
import { turnAway } from '../../../domain/conversation/turn-away'
import { omit } from '../../../domain/omit'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { changeAndRelay } from '../relay/change-and-relay'
import { beginRelay } from '../relay/relay'
import type { RequestHandoffInput } from './handoff-request'
import { handoffRequest } from './handoff-request'
import { leadsToHandoff } from './leads-to-handoff'

/** The bot's platform keeps its ticket only once we have answered. */
const TICKET_MADE_MS = 1500

/**
 * Takes a request that finds support closed, for a bot that leaves the words to us: the shopper is sent them, and the ticket is
 * given back. `deadline` is in milliseconds since the epoch.
 */
export const turnAwayShopper = async (
  ports: Ports,
  input: RequestHandoffInput,
  { ticket, text }: { ticket: NewBotTicket; text: string },
  deadline: number
): Promise<Result<void, UserError[]>> => {
  const request = parseInput(handoffRequest, input)

  if (request.isErr()) return err(request.error)

  const { conversationId, ...rest } = omit(request.value, 'transcript')
  const relay = await beginRelay(ports, deadline)
  const found = await ports.conversations.read(conversationId, { fresh: true })

  if (relay.isErr() || found.isErr()) return err(storeUnavailable())

  const { partner } = relay.value.settings

  if (!partner) return err([userError('NO_PARTNER')])

  const at = nowIn(ports)
  const created = {
    partner,
    partnerAccount: '',
    transcript: [],
    at,
    startsAt: new Date(ports.clock.now() + TICKET_MADE_MS).toISOString(),
    start: {
      ...rest,
      kind: 'start' as const,
      conversationId,
      handoffId: ports.ids.next(),
      asContact: false,
      frozen: {},
    },
  }
  const marked = await ports.index.setOpen(conversationId, at)

  if (marked.isErr()) return err(storeUnavailable())

  const changed = await changeAndRelay<never>(
    relay.value,
    found.value,
    conversationId,
    (stored) =>
      ok(
        leadsToHandoff(stored, ticket)
          ? addTicket(stored, ticket)
          : addTicket(turnAway(stored, created, text), ticket)
      )
  )

  return changed.map(() => undefined).mapErr(storeUnavailable)
}
