import { parseConnection } from '../../adapters/zenvia/connection/connection'
import type { Settings, StoredSecret } from '../../domain/settings/settings'
import { isOfVtexTeam } from '../../domain/team/vtex-team'
import { pastedWebhookUrl } from '../../usecases/partner/webhook/pasted-webhook-url'
import type { ResolverContext } from '../resolver-context'
import { translatedProblem } from './partner-problem'
import { secretState } from './secret-state'

/** The VTEX team's own: merchants learn that it is there, and no part of it. */
const partnerTokenState = async (
  { adminEmail }: ResolverContext,
  stored: StoredSecret | undefined
): Promise<object> =>
  stored && !isOfVtexTeam(await adminEmail())
    ? { isSet: true }
    : secretState(stored)

/** `ZenviaSettings` of the schema: the one place outside the adapter that knows what a Zenvia connection holds. */
export const zenviaSettings = async (
  context: ResolverContext,
  settings: Settings
): Promise<object> => {
  const { ports, language } = context
  const stored = settings.partners.ZENVIA
  const { secrets, webhook, problem } = stored ?? {}

  const { previousKeyValidUntil = [], ...connection } = parseConnection(
    stored?.connection ?? {}
  )

  return {
    ...connection,
    previousKeyValidUntil: [...previousKeyValidUntil].sort().at(-1),
    connected: stored !== undefined,
    apiToken: secretState(secrets?.apiToken),
    partnerToken: await partnerTokenState(context, secrets?.partnerToken),
    webhookUrl: await pastedWebhookUrl(ports, settings, 'ZENVIA'),
    webhookCheckStartedAt: webhook?.checkStartedAt,
    webhookFirstEventAt: webhook?.firstEventAt,
    webhookLastEventAt: webhook?.lastEventAt,
    problem: translatedProblem(language, problem),
  }
}
