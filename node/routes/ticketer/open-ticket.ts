import { readOpen } from '../../adapters/bot/weni/read-open'
import type { OpenedTicket } from '../../adapters/bot/weni/read-open'
import { languageOf, spokenLanguage } from '../../domain/locale'
import type { Availability } from '../../domain/hours/availability'
import type { Settings } from '../../domain/settings/settings'
import { isWeni } from '../../domain/settings/bot-kind'
import { nowIn } from '../../ports/clock'
import { translatedAvailability } from '../../resolvers/settings/availability'
import { translate } from '../../resolvers/translate'
import { noteBotCall } from '../../usecases/bot/note-bot-call'
import { readWeniAddress } from '../../usecases/bot/read-bot-address'
import { settingsWhere } from '../../usecases/settings/settings-where'
import { requestHandoff } from '../../usecases/conversation/request-handoff/request-handoff'
import { turnAwayShopper } from '../../usecases/conversation/request-handoff/turn-away-shopper'
import type { TicketerError } from './envelope'
import { fail, errorFrom, succeed, unreadable } from './envelope'
import type { TicketerCall } from './ticketer-call'
import { ticketerRoute } from './ticketer-call'

const MAX_BYTES = 1024 * 1024

/** History follows an open by itself; so long the story is waited for. */
const HISTORY_MS = 2000

const notWeni: TicketerError = {
  status: 403,
  error: 'not_connected',
  message:
    'Weni is not connected to this store: choose it in VTEX Admin, under Live Support, on the tab Bot.',
}

const inputOf = ({
  conversationId,
  accountPhoneNumber,
  shopper,
  reason,
}: OpenedTicket) => ({ conversationId, accountPhoneNumber, shopper, reason })

const ticketOf = (
  { ports }: TicketerCall,
  { externalId, ticketId, callbackAddress }: OpenedTicket
) => {
  const address = readWeniAddress(callbackAddress ?? '').unwrapOr(undefined)

  return {
    externalId,
    ticketId,
    openedAt: nowIn(ports),
    ...(address === undefined ? {} : { callbackAddress: address }),
  }
}

/** What the shopper reads while support is closed: the merchant's words, and when it opens. */
const wordsOf = (
  { ports }: TicketerCall,
  { general }: Settings,
  availability: Availability,
  locale: string | undefined
): { text: string; nextOpening?: string } => {
  const { message, nextOpeningText } = translatedAvailability(availability, {
    language: languageOf(locale),
    timeZone: general.timeZone,
    now: ports.clock.now(),
    store: ports.account,
    speaks: spokenLanguage(locale),
  })

  const isTold = message?.includes(nextOpeningText ?? '')

  return {
    text: [message, isTold ? '' : nextOpeningText].filter(Boolean).join('\n'),
    nextOpening: availability.nextOpening,
  }
}

/** What the shopper reads whose contact is taken: the words for closed hours, and that an answer follows. */
const contactWords = (
  call: TicketerCall,
  settings: Settings,
  { shopper }: OpenedTicket,
  availability: Availability
): string =>
  [
    wordsOf(call, settings, availability, shopper.locale).text,
    translate(languageOf(shopper.locale), 'shopper.contact-taken'),
  ].join('\n')

const closedCodes: Record<NonNullable<Availability['closedReason']>, string> = {
  DISABLED: 'support_off',
  NO_PARTNER: 'no_partner',
  OUTSIDE_HOURS: 'outside_opening_hours',
  PARTNER_PROBLEM: 'partner_unavailable',
}

const serveClosed = async (
  call: TicketerCall,
  settings: Settings,
  opened: OpenedTicket,
  availability: Availability
): Promise<void> => {
  const { ctx, ports, deadline } = call
  const { text, nextOpening } = wordsOf(
    call,
    settings,
    availability,
    opened.shopper.locale
  )

  if (settings.bot.connection?.whenClosed === 'REFUSE') {
    fail(ctx, {
      status: 422,
      error: closedCodes[availability.closedReason ?? 'OUTSIDE_HOURS'],
      message: text,
      details: nextOpening === undefined ? {} : { next_opening: nextOpening },
    })

    return
  }

  const { externalId } = opened
  const turnedAway = await turnAwayShopper(
    ports,
    inputOf(opened),
    { ticket: ticketOf(call, opened), text },
    deadline
  )

  turnedAway.match(
    () => succeed(ctx, { external_id: externalId }, 201),
    (errors) => fail(ctx, errorFrom(errors))
  )
}

const serve = async (call: TicketerCall): Promise<void> => {
  const { ctx, ports, content, deadline } = call
  const opened = readOpen(content)
  const settings = await settingsWhere(ports, isWeni)

  if (opened.isErr()) {
    fail(ctx, unreadable('ticket_id (a uuid) and contact.urn are needed.'))

    return
  }

  if (settings.isErr()) {
    fail(ctx, errorFrom([{ code: 'STORE_UNAVAILABLE' }]))

    return
  }

  if (!isWeni(settings.value)) {
    fail(ctx, notWeni)

    return
  }

  const { bot } = settings.value
  const { externalId, callbackAddress } = opened.value

  await noteBotCall(ports, bot, callbackAddress)

  const asked = await requestHandoff(ports, inputOf(opened.value), deadline, {
    ticket: ticketOf(call, opened.value),
    startsAfterMs: HISTORY_MS,
    contactWords: (availability) =>
      contactWords(call, settings.value, opened.value, availability),
  })

  if (asked.isErr()) fail(ctx, errorFrom(asked.error))
  else if (asked.value.handoff) succeed(ctx, { external_id: externalId }, 201)
  else {
    await serveClosed(
      call,
      settings.value,
      opened.value,
      asked.value.availability
    )
  }
}

/** `POST v1/tickets`: a flow asks for a human. Answered before the partner is told, since the story follows. */
export const openTicket = ticketerRoute(MAX_BYTES, serve)
