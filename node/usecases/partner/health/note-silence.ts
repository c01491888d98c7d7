import { ok } from 'neverthrow'

import type { PartnerOutcome } from '../../../domain/conversation/outbox/outcome'
import type { PartnerName } from '../../../domain/partner-name'
import type { PartnerTry } from '../../../domain/settings/partner-silence'
import { silenceAfter } from '../../../domain/settings/partner-silence'
import type { Settings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { changeSettings } from '../../settings/change-settings'
import { withPartner } from '../../settings/partner-settings'

/** A refusal counts as an answer if the partner gave it, and not if the app refused without a call; a refused account is in the settings. */
const answerIn = ({
  result,
}: PartnerOutcome): PartnerTry['answer'] | undefined => {
  if (result.isOk()) return 'GIVEN'

  const failure = result.error

  switch (failure.kind) {
    case 'RETRY':
      return 'NONE'
    case 'REFUSED':
    case 'ENDED':
      return failure.status === undefined ? undefined : 'GIVEN'
    case 'CONNECTION':
      return undefined
  }
}

const silenced = (
  settings: Settings,
  partner: PartnerName,
  outcome: PartnerOutcome
): Settings => {
  const stored = settings.partners[partner]
  const answer = answerIn(outcome)

  if (!stored || !answer) return settings

  const silence = silenceAfter(stored.silence, {
    ...outcome,
    answer,
    tries: (outcome.sent[0]?.attempts ?? 0) + 1,
  })

  return silence === stored.silence
    ? settings
    : withPartner(settings, partner, { ...stored, silence })
}

/**
 * Notes that a partner leaves us without an answer, or has answered again. No call where `settings`, as they were read lately, say so
 * already. A note that is lost does no harm: the next try makes it.
 */
export const noteSilence = async (
  ports: Pick<Ports, 'settings' | 'log'>,
  settings: Settings,
  partner: PartnerName,
  outcome: PartnerOutcome
): Promise<void> => {
  if (silenced(settings, partner, outcome) === settings) return

  const noted = await changeSettings(ports, (current) =>
    ok(silenced(current, partner, outcome))
  )

  if (noted.isErr()) {
    ports.log.warn('Whether the partner answers was not noted', { partner })
  }
}
