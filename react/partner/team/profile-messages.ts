import type { AgentProfile } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'

export const profileMessages: Record<AgentProfile | 'NOT_TOLD', string> = {
  AGENT: messageKey('profile.agent'),
  ADMINISTRATOR: messageKey('profile.administrator'),
  NOT_TOLD: messageKey('profile.not-told'),
}
