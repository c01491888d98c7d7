import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerSettings } from '../../../domain/settings/settings'
import { DAY_MS } from '../../../domain/time-units'
import type { Ports } from '../../../ports/ports'
import { openPartner } from '../open-connection/open-partner'
import { noteProblem } from './note-problem'
import { noteProof } from './note-proof'

const PROVEN_FOR_MS = DAY_MS
const LONGEST_PROBE_MS = 5000

const needsProof = (
  { problem, provenAt }: PartnerSettings,
  now: number
): boolean =>
  problem !== undefined ||
  provenAt === undefined ||
  now - Date.parse(provenAt) >= PROVEN_FOR_MS

/** Proves a partner's connection once a day, and as long as there is a problem: so it is used again by itself. */
export const checkPartner = async (
  ports: Ports,
  partner: PartnerName,
  deadline: number
): Promise<void> => {
  const settings = (await ports.settings.current()).unwrapOr(undefined)
  const stored = settings?.partners[partner]
  const now = ports.clock.now()

  if (!settings || !stored || now >= deadline || !needsProof(stored, now)) {
    return
  }

  const opened = await openPartner(ports, settings, partner)
  const proven = opened.isErr()
    ? err(opened.error)
    : await opened.value.probe(Math.min(deadline - now, LONGEST_PROBE_MS))

  if (proven.isOk()) {
    await noteProof(ports, partner, stored)
  } else if (proven.error.kind === 'CONNECTION') {
    await noteProblem(ports, partner, proven.error)
  }
}
