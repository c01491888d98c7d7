import type { Settings } from '../../domain/settings/settings'
import type { PartnerCapabilities } from '../../ports/partner-capabilities'
import type { Call } from '../call'
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
  { ports, language }: Call,
  settings: Settings
): object[] =>
  Object.values(ports.partners).map(({ name, capabilities }) => ({
    name,
    connected: settings.partners[name] !== undefined,
    problem: translatedProblem(language, settings.partners[name]?.problem),
    capabilities: capabilitiesView(capabilities),
  }))
