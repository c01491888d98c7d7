import type { Availability, LiveSupportStatus } from '../graphql/answers'
import type { HealthCause, Partner } from '../graphql/operation-types'
import type { Translate } from '../i18n/use-translate'
import { messageKey } from '../i18n/use-translate'
import type { StoreTime } from '../i18n/use-store-time'
import type { PartnerValues } from '../partner/partner-page'

export type Tone = 'open' | 'degraded' | 'closed' | 'off' | 'problem'

interface StatusSentence {
  tone: Tone
  text: string
}

/** What ends at midnight ends with the day before, as one types it in the hours. */
const endOf = (when: StoreTime, closesAt: string) =>
  when.time(closesAt) === '00:00'
    ? { day: new Date(Date.parse(closesAt) - 1).toISOString(), time: '24:00' }
    : { day: closesAt, time: when.time(closesAt) }

const closing = (
  translate: Translate,
  when: StoreTime,
  closesAt: string | null
) => {
  if (!closesAt) return translate('status.open-always')

  const { day, time } = endOf(when, closesAt)

  return when.isToday(day)
    ? translate('status.open-until', { time })
    : translate('status.open-until-day', {
        day: when.weekdayAndDate(day),
        time,
      })
}

const opening = (
  translate: Translate,
  when: StoreTime,
  nextOpening: string | null
) => {
  if (!nextOpening) return translate('status.closed')

  return when.isToday(nextOpening)
    ? translate('status.closed-today', { time: when.time(nextOpening) })
    : translate('status.closed-day', {
        day: when.weekdayAndDate(nextOpening),
        time: when.time(nextOpening),
      })
}

/** "Open until 18:00", "Closed. Opens Monday, 23/11, at 09:00": what the hours say at an instant. */
export const hoursSentence = (
  translate: Translate,
  when: StoreTime,
  {
    open,
    closesAt,
    nextOpening,
  }: Pick<Availability, 'open' | 'closesAt' | 'nextOpening'>
): string =>
  open
    ? closing(translate, when, closesAt)
    : opening(translate, when, nextOpening)

/** What does not arrive, by what is wrong; the rest keeps agents' answers from shoppers. */
const stuck: Partial<Record<HealthCause, string>> = {
  NO_PARTNER: messageKey('status.no-partner'),
  PARTNER_REFUSES: messageKey('status.messages-stuck'),
  PARTNER_SILENT: messageKey('status.messages-stuck'),
}

const offSentence = (
  translate: Translate,
  { wentLive, checklist }: Pick<LiveSupportStatus, 'wentLive' | 'checklist'>
): string => {
  const left = checklist.filter(({ done }) => !done)

  if (!wentLive && left.length > 1) {
    return translate('status.almost', { count: left.length })
  }

  return left.some(({ step }) => step === 'BOT_CONNECTED')
    ? translate('status.off-without-bot')
    : translate('status.off')
}

/** Why no new conversations are taken: the credentials' problem, or a set-up that is gone. */
const closedBy = ([worst]: LiveSupportStatus['findings']): string =>
  worst?.cause === 'SET_UP_INCOMPLETE'
    ? messageKey('status.set-up-lost')
    : messageKey('status.problem')

/** Whether shoppers reach humans now, in one sentence. */
export const statusSentence = (
  translate: Translate,
  when: StoreTime,
  {
    enabled,
    partner,
    servingPartner,
    availability,
    findings,
    wentLive,
    checklist,
  }: LiveSupportStatus,
  valuesOf: (partner: Partner) => PartnerValues
): StatusSentence => {
  if (!enabled) {
    return {
      tone: 'off',
      text: offSentence(translate, { wentLive, checklist }),
    }
  }

  if (!partner) return { tone: 'problem', text: translate('status.no-partner') }

  if (availability.closedReason === 'PARTNER_PROBLEM') {
    return {
      tone: 'problem',
      text: translate(closedBy(findings), valuesOf(partner)),
    }
  }

  const left = checklist.filter(({ done }) => !done).length

  if (!wentLive && left > 0) {
    return {
      tone: 'problem',
      text: translate('status.almost', { count: left }),
    }
  }

  const failing = findings.find(({ level }) => level === 'FAILING')

  if (failing) {
    return {
      tone: 'problem',
      text: translate(
        stuck[failing.cause] ?? messageKey('status.answers-stuck'),
        valuesOf(partner)
      ),
    }
  }

  const hours = hoursSentence(translate, when, availability)

  if (!availability.open) return { tone: 'closed', text: hours }

  return {
    tone: findings.length > 0 ? 'degraded' : 'open',
    text: translate('status.serving', {
      ...valuesOf(servingPartner ?? partner),
      hours,
    }),
  }
}
