import { iso } from '../iso'
import { MINUTE_MS } from '../time-units'

/** When a partner left calls unanswered, as far as noted, and answered one again. Instants are ISO 8601. */
export interface PartnerSilence {
  since: string
  endedAt?: string
}

/** How a delivery to a partner ended; instants in milliseconds since the epoch. */
export interface PartnerTry {
  /** `NONE` where nobody answered, or asked to come again. */
  answer: 'GIVEN' | 'NONE'
  /** How often the same was tried by now. */
  tries: number
  startedAt: number
  at: number
}

/** Less than this tells nothing about the partner. */
const TRIES_IN_VAIN = 3

/** Where some calls are taken and some are not, each of them would be noted otherwise. */
const PAUSE_MS = MINUTE_MS

/** A partner that left something unanswered three times is silent until it answers something that was sent since. */
export const silenceAfter = (
  silence: PartnerSilence | undefined,
  { answer, tries, startedAt, at }: PartnerTry
): PartnerSilence | undefined => {
  const isSilent = silence !== undefined && silence.endedAt === undefined

  if (answer === 'GIVEN') {
    return isSilent && startedAt > Date.parse(silence.since)
      ? { ...silence, endedAt: iso(at) }
      : silence
  }

  const isPaused = at - Date.parse(silence?.endedAt ?? '') < PAUSE_MS

  return isSilent || isPaused || tries < TRIES_IN_VAIN
    ? silence
    : { since: iso(at) }
}
