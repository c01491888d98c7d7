import type { Finding, HealthCause } from '../health/finding'
import type { PartnerName } from '../partner-name'
import type { Settings } from '../settings/settings'
import { DAY_MS, HOUR_MS } from '../time-units'
import type { AlertKey } from './alert-log'

/** What is told by e-mail: what is wrong, or that the chosen partner serves again. */
export interface Alert extends AlertKey {
  cause: HealthCause | 'SWITCHED_BACK'
  partner?: PartnerName
  since?: string
  until?: string
  conversations: number
}

const BACK_FOR_MS = HOUR_MS

/** The end of credentials is told when so many days are left. */
const daysBefore = [1, 7, 30]

const stageOf = (until: string, now: number): number =>
  daysBefore.find((days) => Date.parse(until) - now <= days * DAY_MS) ?? 30

const keyOf = ({ cause, partner }: Finding): string =>
  partner === undefined ? cause : `${cause} ${partner}`

const alertOf = (finding: Finding, now: number): Alert =>
  finding.until === undefined
    ? { ...finding, key: keyOf(finding) }
    : {
        ...finding,
        key: `${finding.cause} ${stageOf(finding.until, now)}`,
        once: true,
      }

const switchedBack = ({ failover }: Settings, now: number): Alert[] =>
  failover?.endedAt !== undefined &&
  !failover.active &&
  now - Date.parse(failover.endedAt) < BACK_FOR_MS
    ? [
        {
          key: 'SWITCHED_BACK',
          cause: 'SWITCHED_BACK',
          once: true,
          since: failover.endedAt,
          conversations: 0,
        },
      ]
    : []

/** What the health rule found, as alerts. */
export const alertsOf = (
  findings: readonly Finding[],
  settings: Settings,
  now: number
): Alert[] => [
  ...findings.map((finding) => alertOf(finding, now)),
  ...switchedBack(settings, now),
]
