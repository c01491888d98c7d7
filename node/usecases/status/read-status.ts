import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Finding } from '../../domain/health/finding'
import { servingPartner } from '../../domain/failover/failover'
import { healthOf } from '../../domain/health/health'
import type { Availability } from '../../domain/hours/availability'
import type { PartnerName } from '../../domain/partner-name'
import type { ChecklistItem } from '../../domain/settings/checklist'
import { checklist } from '../../domain/settings/checklist'
import type { PartnerProblem, Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable } from '../../domain/user-error'
import type { IndexEntry } from '../../ports/conversation-index'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { availabilityOf } from '../availability/availability-of'
import { readSettings } from '../settings/change-settings'
import type { HandoffCounts } from './count-handoffs'
import { countHandoffs } from './count-handoffs'
import { openEntries } from './index-entries'
import { readWaiting } from './read-waiting'
import { recordsWithWork } from './records-with-work'

type StatusPorts = Pick<
  Ports,
  'settings' | 'index' | 'conversations' | 'clock' | 'partners' | 'alerts'
>

interface Status extends HandoffCounts {
  enabled: boolean
  partner?: PartnerName
  /** Who takes new handoffs at present. */
  servingPartner?: PartnerName
  availability: Availability
  timeZone: string
  problem?: PartnerProblem
  /** What is wrong, the worst first. */
  findings: Finding[]
  /** Once everything was done, a thing undone is a fault to mend. */
  wentLive: boolean
  checklist: ChecklistItem[]
}

const findingsOf = async (
  ports: StatusPorts,
  settings: Settings,
  { counts, open }: { counts: HandoffCounts; open: IndexEntry[] }
): Promise<Result<Finding[], StoreFailure>> => {
  const { partner } = settings
  const chosen = partner && settings.partners[partner]
  const [records, waiting, alerts] = await Promise.all([
    recordsWithWork(ports),
    readWaiting(ports, settings, open),
    ports.alerts.read(),
  ])

  if (records.isErr()) return err(records.error)
  if (waiting.isErr()) return err(waiting.error)

  return ok(
    healthOf({
      ...counts,
      settings,
      webhookOf: (name) => ports.partners[name].capabilities.webhook.kind,
      records: records.value,
      waiting: waiting.value,
      credentialsEndAt:
        chosen && ports.partners[partner].credentialsEndAt?.(chosen.connection),
      people: alerts.map(({ people }) => people).unwrapOr(undefined),
      now: ports.clock.now(),
    })
  )
}

/** Whether shoppers reach humans right now, what keeps them from it, and what is under way. */
export const readStatus = async (
  ports: StatusPorts
): Promise<Result<Status, UserError[]>> => {
  const read = await readSettings(ports)

  if (read.isErr()) return err(read.error)

  const settings = read.value
  const { partner, wentLive = false } = settings
  const { enabled, timeZone } = settings.general
  const open = await openEntries(ports)

  if (open.isErr()) return err(storeUnavailable())

  const counts = await countHandoffs(ports, timeZone, open.value)

  if (counts.isErr()) return err(storeUnavailable())

  const findings = await findingsOf(ports, settings, {
    counts: counts.value,
    open: open.value,
  })

  if (findings.isErr()) return err(storeUnavailable())

  return ok({
    ...counts.value,
    enabled,
    timeZone,
    partner,
    servingPartner: servingPartner(settings),
    wentLive,
    availability: availabilityOf(settings, ports.clock.now()),
    problem: partner && settings.partners[partner]?.problem,
    findings: findings.value,
    checklist: checklist(settings),
  })
}
