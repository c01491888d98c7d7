import type { Language } from '../../domain/locale'
import { errorMessage, translate } from '../translate'

interface BotFailure {
  /** Absent where another try may help. */
  code?: string
  /** Of the answer, which is shown beside it; absent where none came. */
  status?: number
  detail?: string
}

/** Why the bot did not take an event, and what to do about it. */
export const botFailureInWords = (
  language: Language,
  { code, status, detail = '' }: BotFailure
): string => {
  if (code !== undefined) return errorMessage(language, { code })

  return (
    translate(
      language,
      status === undefined ? 'bot-test.silent' : 'bot-test.retry',
      { detail }
    ) ?? detail
  )
}
