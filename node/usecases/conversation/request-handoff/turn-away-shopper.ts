import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { NewBotTicket } from '../../../domain/conversation/bot/bot-ticket'
import {
  addTicket,
  leadsToHandoff,
} from '../../../domain/conversation/bot/bot-tickets'
import { turnAway } from '../../../domain/conversation/turn-away'
import { iso } from '../../../domain/iso'
import { omit } from '../../../domain/omit'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable } from '../../../domain/user-error'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { parseInput } from '../../input/parse-input'
import { changeConversation } from '../relay/change-conversation'
import type { RequestHandoffInput } from './handoff-request'
import { handoffRequest } from './handoff-request'

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
  const at = nowIn(ports)
  const created = {
    partnerAccount: '',
    transcript: [],
    at,
    startsAt: iso(ports.clock.now() + TICKET_MADE_MS),
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

  const changed = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: (stored, { settings: { partner } }) => {
      if (leadsToHandoff(stored, ticket)) return ok(addTicket(stored, ticket))

      return partner
        ? ok(addTicket(turnAway(stored, { ...created, partner }, text), ticket))
        : err('NO_PARTNER')
    },
  })

  return changed.map(() => undefined)
}
