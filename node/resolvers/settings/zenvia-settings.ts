import { parseConnection } from '../../adapters/zenvia/connection/connection'
import type { Settings } from '../../domain/settings/settings'
import { webhookAddress } from '../../usecases/webhook-key/webhook-address'
import type { Call } from '../call'
import { spokenProblem } from './partner-problem'
import { secretState } from './secret-state'

/** `ZenviaSettings` of the schema: the one place outside the adapter that knows what a Zenvia connection holds. */
export const zenviaSettings = async (
  { ports, language }: Call,
  settings: Settings
): Promise<object> => {
  const stored = settings.partners.ZENVIA
  const { secrets, webhook, problem } = stored ?? {}

  return {
    ...parseConnection(stored?.connection ?? {}),
    connected: stored !== undefined,
    apiToken: secretState(secrets?.apiToken),
    partnerToken: secretState(secrets?.partnerToken),
    webhookUrl: await webhookAddress(ports, settings, 'ZENVIA'),
    webhookCheckStartedAt: webhook?.checkStartedAt,
    webhookFirstEventAt: webhook?.firstEventAt,
    webhookLastEventAt: webhook?.lastEventAt,
    problem: spokenProblem(language, problem),
  }
}
