import type { LiveSupportSettings } from '../graphql/answers'
import settingsQuery from '../graphql/settings.graphql'
import type { Answer } from './use-answer'
import { useAnswer } from './use-answer'

export const useSettings = (): Answer<LiveSupportSettings> =>
  useAnswer(settingsQuery)
