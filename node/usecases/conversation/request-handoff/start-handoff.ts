import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { addTicket } from '../../../domain/conversation/bot/bot-tickets'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { viewHandoff } from '../../../domain/conversation/handoff-view'
import type { NewHandoff } from '../../../domain/conversation/open-handoff'
import { openHandoff } from '../../../domain/conversation/open-handoff'
import { openWithWords } from '../../../domain/conversation/turn-away'
import { servingPartner } from '../../../domain/failover/failover'
import { latestLines } from '../../../domain/handoff/latest-lines'
import type { PartnerName } from '../../../domain/partner-name'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { DeliveryFailure } from '../../../ports/delivery'
import type { StoreFailure } from '../../../ports/store-failure'
import { nowIn } from '../../../ports/clock'
import { noteProblem } from '../../partner/health/note-problem'
import { closedFor } from '../../availability/availability-of'
import { changeAndRelay } from '../relay/change-and-relay'
import { accountOf } from '../relay/relay'
import type { Asked } from './asked'
import { leadsToHandoff } from './leads-to-handoff'
import { refuse } from './refuse'
import type { RequestHandoffAnswer } from './request-handoff-answer'

type Answer = Result<RequestHandoffAnswer, UserError[]>

/** The handoff as it will be opened, with what its start will send already fixed. No calls to the partner. */
const prepare = async (
  { relay, request, availability, options }: Asked,
  partner: PartnerName
): Promise<Result<NewHandoff, DeliveryFailure>> => {
  const { ports, settings } = relay
  const { transcript: all, ...rest } = request
  const { lines: transcript, omitted } = latestLines(all)
  const start = {
    ...rest,
    ...(omitted > 0 ? { omittedLines: omitted } : {}),
    kind: 'start' as const,
    handoffId: ports.ids.next(),
    timeZone: settings.general.timeZone,
    asContact: !availability.open,
    ...(settings.partner === partner ? {} : { insteadOf: settings.partner }),
    opening: {
      closesAt: availability.closesAt,
      nextOpening: availability.nextOpening,
    },
  }

  return (await relay.partner(partner)).map((open) => ({
    partner,
    partnerAccount: accountOf(ports, settings, partner),
    start: { ...start, frozen: open.freezeStart({ ...start, transcript }) },
    transcript,
    at: nowIn(ports),
    ...(options.startsAfterMs === undefined
      ? {}
      : {
          startsAt: new Date(
            ports.clock.now() + options.startsAfterMs
          ).toISOString(),
        }),
  }))
}

const withoutPartner = async (
  asked: Asked,
  partner: PartnerName,
  failure: DeliveryFailure
): Promise<Answer> => {
  const { ports, settings } = asked.relay

  if (failure.kind === 'RETRY') return err([userError('SECRETS_UNAVAILABLE')])

  if (failure.kind === 'CONNECTION') {
    await noteProblem(ports, partner, failure)
  }

  return refuse(asked, closedFor('PARTNER_PROBLEM', settings))
}

const opened = (
  { availability, options }: Asked,
  stored: ConversationRecord | undefined,
  created: NewHandoff
): ConversationRecord =>
  created.start.asContact && options.contactWords
    ? openWithWords(stored, created, options.contactWords(availability))
    : openHandoff(stored, created)

/** The open entry comes first: an open handoff without one could hide behind a crash, an entry without a handoff does no harm. */
const openAndRelay = async (
  asked: Asked,
  created: NewHandoff
): Promise<Result<ConversationRecord, StoreFailure>> => {
  const { relay, request, found, options } = asked
  const { conversationId } = request
  const marked = await relay.ports.index.setOpen(conversationId, created.at)

  if (marked.isErr()) return err(marked.error)

  return changeAndRelay(relay, found, conversationId, (stored) =>
    ok(
      addTicket(
        leadsToHandoff(stored, options.ticket)
          ? stored
          : opened(asked, stored, created),
        options.ticket
      )
    )
  )
}

/** Opens a handoff at the chosen partner, as a contact while the store is closed, unless somebody else does so first. */
export const startHandoff = async (asked: Asked): Promise<Answer> => {
  const { relay, availability } = asked
  const partner = servingPartner(relay.settings)

  if (!partner) return refuse(asked, closedFor('NO_PARTNER', relay.settings))

  const created = await prepare(asked, partner)

  if (created.isErr()) return withoutPartner(asked, partner, created.error)

  const record = await openAndRelay(asked, created.value)

  if (record.isErr()) return err(storeUnavailable())

  return record.value.handoff.closeReason === 'PARTNER_FAILED'
    ? ok({ availability: closedFor('PARTNER_PROBLEM', relay.settings) })
    : ok({
        handoff: viewHandoff(record.value),
        availability,
        ...(availability.open ? {} : { asContact: true }),
      })
}
