import type { RequestRefusal } from '../../../domain/insights/request-refusal'
import { refusalReasons } from '../../../domain/insights/request-refusal'
import { iso } from '../../../domain/iso'
import { sha256 } from '../../../domain/sha256'
import { MINUTE_MS } from '../../../domain/time-units'
import { stampOf } from '../vbase/timed-name'

const QUARTER_MS = 15 * MINUTE_MS

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)_([0-9a-f]+)_([A-Z_]+)\.json$/

/** The name says all, so that a list needs no reading; of the conversation it holds no more than a fingerprint. */
export const refusalName = (
  conversationId: string,
  { requestedAt, reason }: RequestRefusal
): string => {
  const quarter = Math.floor(Date.parse(requestedAt) / QUARTER_MS) * QUARTER_MS
  const stamp = stampOf(iso(quarter).slice(0, 16))
  const fingerprint = sha256(conversationId)

  return `${stamp}_${fingerprint.slice(0, 16)}_${reason}.json`
}

/** Each quarter of an hour and conversation once, whatever the reasons. */
export const refusalsIn = (names: readonly string[]): RequestRefusal[] => [
  ...new Map(
    names.flatMap((name): Array<[string, RequestRefusal]> => {
      const [, year, month, day, hour, minute, who, why] = NAME.exec(name) ?? []
      const reason = refusalReasons.find((known) => known === why)
      const requestedAt = `${year}-${month}-${day}T${hour}:${minute}:00.000Z`

      return reason ? [[`${requestedAt} ${who}`, { requestedAt, reason }]] : []
    })
  ).values(),
]
