import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { NewHandoff } from '../../../domain/conversation/open-handoff'
import { openHandoff } from '../../../domain/conversation/open-handoff'
import { openWithWords } from '../../../domain/conversation/turn-away'
import { servingPartner } from '../../../domain/failover/failover'
import { latestLines } from '../../../domain/handoff/latest-lines'
import type { Availability } from '../../../domain/hours/availability'
import { iso } from '../../../domain/iso'
import type { Partner } from '../../../ports/partner'
import type { StoreFailure } from '../../../ports/store-failure'
import { noteProblem } from '../../partner/health/note-problem'
import { closedFor } from '../../availability/availability-of'
import { accountOf } from '../relay/relay'
import type { Asked } from './asked'

/** `CLOSED` with what keeps support closed. */
export type NotStarted =
  | { kind: 'CLOSED'; availability: Availability }
  | { kind: 'SECRETS_UNAVAILABLE' }
  | StoreFailure

/** The handoff as it will be opened, with what its start will send already fixed. No calls to the partner. */
const newHandoff = (
  { relay, request, handoffId, at, availability, options }: Asked,
  partner: Partner
): NewHandoff => {
  const { ports, settings } = relay
  const { transcript: all, ...rest } = request
  const { lines: transcript, omitted } = latestLines(all)
  const start = {
    ...rest,
    ...(omitted > 0 ? { omittedLines: omitted } : {}),
    kind: 'start' as const,
    handoffId,
    timeZone: settings.general.timeZone,
    asContact: !availability.open,
    ...(settings.partner === partner.name
      ? {}
      : { insteadOf: settings.partner }),
    opening: {
      closesAt: availability.closesAt,
      nextOpening: availability.nextOpening,
    },
  }

  return {
    partner: partner.name,
    partnerAccount: accountOf(ports, settings, partner.name),
    department: partner.departmentOf(request.departmentId),
    start: { ...start, frozen: partner.freezeStart({ ...start, transcript }) },
    transcript,
    at,
    ...(options.startsAfterMs === undefined
      ? {}
      : { startsAt: iso(ports.clock.now() + options.startsAfterMs) }),
  }
}

/**
 * The record with a handoff opened at the chosen partner, as a contact while the store is closed. The open entry comes first: an
 * open handoff without one could hide behind a crash, an entry without a handoff does no harm.
 */
export const startHandoff = async (
  asked: Asked,
  stored: ConversationRecord | undefined
): Promise<Result<ConversationRecord, NotStarted>> => {
  const { relay, availability, options } = asked
  const { ports, settings } = relay
  const name = servingPartner(settings)

  if (!availability.open && !availability.takesContact) {
    return err({ kind: 'CLOSED', availability })
  }

  if (!name) {
    return err({
      kind: 'CLOSED',
      availability: closedFor('NO_PARTNER', settings, ports.clock.now()),
    })
  }

  const partner = await relay.partner(name)

  if (partner.isErr()) {
    if (partner.error.kind === 'RETRY') {
      return err({ kind: 'SECRETS_UNAVAILABLE' })
    }

    if (partner.error.kind === 'CONNECTION') {
      await noteProblem(ports, name, partner.error)
    }

    return err({
      kind: 'CLOSED',
      availability: closedFor('PARTNER_PROBLEM', settings, ports.clock.now()),
    })
  }

  const created = newHandoff(asked, partner.value)
  const { conversationId } = created.start
  const marked = await ports.index.setOpen(conversationId, created.at)

  return marked.map(() =>
    created.start.asContact && options.contactWords
      ? openWithWords(stored, created, options.contactWords(availability))
      : openHandoff(stored, created)
  )
}
