import type { AgentProfile } from '../../graphql/operation-types'
import { textKey } from '../../i18n/use-say'

export const profileTexts: Record<AgentProfile | 'NOT_TOLD', string> = {
  AGENT: textKey('profile.agent'),
  ADMINISTRATOR: textKey('profile.administrator'),
  NOT_TOLD: textKey('profile.not-told'),
}
