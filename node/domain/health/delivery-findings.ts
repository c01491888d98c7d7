import type { ConversationRecord } from '../conversation/conversation-record'
import { handoffsOf } from '../conversation/conversation-record'
import type { ItemState, OutboxItem } from '../conversation/outbox/outbox'
import { isWaiting } from '../conversation/outbox/outbox'
import type { PartnerName } from '../partner-name'
import { partnerNames } from '../partner-name'
import type { Settings } from '../settings/settings'
import { MINUTE_MS } from '../time-units'
import type { Finding } from './finding'

/** A single lost answer is no finding: it must have been tried in vain for so long. */
const SILENT_MS = MINUTE_MS

type Connected = Pick<Settings, 'partners'>

type InVain = Extract<ItemState, { firstTriedAt: string }>

type Delayed = Required<Pick<Finding, 'since'>> &
  Pick<Finding, 'cause' | 'partner'>

const triedInVain = (items: OutboxItem<unknown>[]): InVain[] => {
  const state = items.find(isWaiting)?.state

  return state && 'firstTriedAt' in state ? [state] : []
}

/** Of all that wait for a side that does not answer, the first says whether that has lasted. */
const hasLasted = (cause: Delayed['cause'], since: string, now: number) =>
  cause === 'BOT_REFUSES' || now - Date.parse(since) >= SILENT_MS

/** The failed tries, without those from before the partner last answered. */
const afterAnswer = (state: InVain, answeredAt = ''): InVain[] => {
  const { firstTriedAt, triedAt = firstTriedAt } = state

  return triedAt > answeredAt
    ? [
        {
          ...state,
          firstTriedAt: firstTriedAt > answeredAt ? firstTriedAt : answeredAt,
        },
      ]
    : []
}

/** That the account refuses us is the partner's problem, which the settings tell. */
const delayedAtPartner = (
  record: ConversationRecord,
  { partners }: Connected
): Delayed[] =>
  handoffsOf(record).flatMap(({ commands, partner }) =>
    triedInVain(commands)
      .filter((state) => !state.awaitsAccount)
      .flatMap((state) =>
        afterAnswer(state, partners[partner]?.silence?.endedAt)
      )
      .map(({ firstTriedAt }) => ({
        cause: 'PARTNER_SILENT',
        partner,
        since: firstTriedAt,
      }))
  )

/** A refusal of the bot's address or signature counts at once, as only a person can mend it. */
const delayedAtBot = ({ toBot }: ConversationRecord): Delayed[] =>
  triedInVain(toBot).map(({ awaitsAccount, firstTriedAt }) => ({
    cause: awaitsAccount ? 'BOT_REFUSES' : 'BOT_SILENT',
    since: firstTriedAt,
  }))

const isSame =
  (one: Pick<Delayed, 'cause' | 'partner'>) =>
  ({ cause, partner }: Delayed): boolean =>
    cause === one.cause && partner === one.partner

const findingOf = (
  one: Pick<Delayed, 'cause' | 'partner'>,
  delayed: Delayed[][],
  now: number
): Finding[] => {
  const touched = delayed.map((found) => found.filter(isSame(one)))
  const [since] = touched
    .flat()
    .map((each) => each.since)
    .sort()

  return since === undefined || !hasLasted(one.cause, since, now)
    ? []
    : [
        {
          ...one,
          level: 'FAILING',
          since,
          conversations: touched.filter((found) => found.length > 0).length,
        },
      ]
}

const delays = [
  ...partnerNames.map(
    (partner) => ({ cause: 'PARTNER_SILENT', partner }) as const
  ),
  { cause: 'BOT_REFUSES' },
  { cause: 'BOT_SILENT' },
] as const

const delayedIn = (
  records: ConversationRecord[],
  settings: Connected
): Delayed[][] =>
  records.map((record) => [
    ...delayedAtPartner(record, settings),
    ...delayedAtBot(record),
  ])

/** What waits in conversations for a side that does not answer. */
export const deliveryFindings = (
  records: ConversationRecord[],
  settings: Connected,
  now: number
): Finding[] => {
  const delayed = delayedIn(records, settings)

  return delays.flatMap((one) => findingOf(one, delayed, now))
}

/** Since when commands wait in vain for a partner that does not answer (ISO 8601); undefined where none does. */
export const silentSince = (
  partner: PartnerName,
  records: ConversationRecord[],
  settings: Connected,
  now: number
): string | undefined =>
  findingOf(
    { cause: 'PARTNER_SILENT', partner },
    delayedIn(records, settings),
    now
  )[0]?.since
