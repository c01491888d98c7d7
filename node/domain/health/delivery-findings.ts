import type { ConversationRecord } from '../conversation/conversation-record'
import { handoffsOf } from '../conversation/conversation-record'
import type { ItemState, OutboxItem } from '../conversation/outbox'
import { isWaiting } from '../conversation/outbox'
import type { PartnerName } from '../partner-name'
import type { Finding } from './finding'

/** A single lost answer is no finding: it must have been tried in vain for so long. */
const SILENT_MS = 60_000

type InVain = Extract<ItemState, { firstTriedAt: string }>

const delayCauses = ['PARTNER_SILENT', 'BOT_REFUSES', 'BOT_SILENT'] as const

interface Delayed {
  cause: (typeof delayCauses)[number]
  since: string
}

const triedInVain = (items: OutboxItem<unknown>[]): InVain[] => {
  const state = items.find(isWaiting)?.state

  return state && 'firstTriedAt' in state ? [state] : []
}

const isLong = ({ firstTriedAt }: InVain, now: number): boolean =>
  now - Date.parse(firstTriedAt) >= SILENT_MS

/** That the account refuses us is the partner's problem, which the settings tell. */
const delayedAtPartner = (record: ConversationRecord, now: number): Delayed[] =>
  handoffsOf(record)
    .flatMap(({ commands }) => triedInVain(commands))
    .filter((state) => isLong(state, now) && !state.awaitsAccount)
    .map(({ firstTriedAt }) => ({
      cause: 'PARTNER_SILENT',
      since: firstTriedAt,
    }))

/** A refusal of the bot's address or signature counts at once, as only a person can mend it. */
const delayedAtBot = ({ toBot }: ConversationRecord, now: number): Delayed[] =>
  triedInVain(toBot)
    .filter((state) => state.awaitsAccount || isLong(state, now))
    .map(({ awaitsAccount, firstTriedAt }) => ({
      cause: awaitsAccount ? 'BOT_REFUSES' : 'BOT_SILENT',
      since: firstTriedAt,
    }))

const findingOf = (
  cause: Delayed['cause'],
  touched: Delayed[][]
): Finding[] => {
  const ofCause = touched.map((delayed) =>
    delayed.filter((one) => one.cause === cause)
  )
  const [since] = ofCause
    .flat()
    .map((one) => one.since)
    .sort()

  return since === undefined
    ? []
    : [
        {
          cause,
          level: 'FAILING',
          since,
          conversations: ofCause.filter((found) => found.length > 0).length,
        },
      ]
}

/** What waits in conversations for a side that does not answer. */
export const deliveryFindings = (
  records: ConversationRecord[],
  now: number
): Finding[] => {
  const delayed = records.map((record) => [
    ...delayedAtPartner(record, now),
    ...delayedAtBot(record, now),
  ])

  return delayCauses.flatMap((cause) => findingOf(cause, delayed))
}

/** Since when commands wait in vain for a partner that does not answer (ISO 8601); undefined where none does. */
export const silentSince = (
  partner: PartnerName,
  records: ConversationRecord[],
  now: number
): string | undefined => {
  const [since] = records
    .map((record) => ({
      ...record,
      former: record.former.filter((handoff) => handoff.partner === partner),
      handoff:
        record.handoff.partner === partner
          ? record.handoff
          : { ...record.handoff, commands: [] },
    }))
    .flatMap((record) => delayedAtPartner(record, now))
    .map((one) => one.since)
    .sort()

  return since
}
