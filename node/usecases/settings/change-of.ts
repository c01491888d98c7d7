import type { Clock } from '../../ports/clock'
import { nowIn } from '../../ports/clock'

/** Who changed something, and when (ISO 8601, UTC). */
export interface Change {
  changedAt: string
  changedBy: string
}

export const changeOf = (ports: { clock: Clock }, by: string): Change => ({
  changedAt: nowIn(ports),
  changedBy: by,
})
