import { once } from '../../domain/once'
import { partnerFindings } from '../../domain/health/connection-findings'
import type { Settings } from '../../domain/settings/settings'
import { storeUnavailable } from '../../domain/user-error'
import { openHandoffs } from '../../usecases/partner/open-handoffs'
import type { PartnerCapabilities } from '../../ports/partner-capabilities'
import { answerOrFail } from '../field-failure'
import type { ResolverContext } from '../resolver-context'
import { translatedProblem } from './partner-problem'

const capabilitiesView = ({
  updates,
  webhook,
  transcript,
  licenses,
  roster,
  training,
}: PartnerCapabilities): object => ({
  updates,
  webhook: webhook.kind,
  transcript: transcript.kind,
  licenses: licenses.kind,
  roster: roster.kind,
  training,
})

/** `[PartnerOption]` of the schema: every partner of the registry, connected or not. */
export const partnerOptions = (
  { ports, language }: ResolverContext,
  settings: Settings
): object[] => {
  const open = once(() => openHandoffs(ports))

  return Object.values(ports.partners).map(({ name, capabilities }) => {
    const stored = settings.partners[name]

    return {
      name,
      connected: stored !== undefined,
      problem: translatedProblem(language, stored?.problem),
      bringsAnswers:
        stored !== undefined &&
        partnerFindings(
          stored,
          capabilities.webhook.kind,
          ports.clock.now()
        ).every(({ level }) => level !== 'FAILING'),
      openHandoffs: async () =>
        answerOrFail((await open()).mapErr(storeUnavailable), language).filter(
          ({ partner }) => partner === name
        ).length,
      capabilities: capabilitiesView(capabilities),
    }
  })
}
