import type { Language } from '../../domain/locale'
import type { Messages, Values } from '../../messages/messages'
import { translator } from '../../messages/messages'
import { en } from './messages/en'
import { es } from './messages/es'
import { pt } from './messages/pt'

/** What people read about Zendesk: merchants on the page, agents in their tickets. */
export const zendeskMessages: Messages = { pt, en, es }

const speak = translator([zendeskMessages])

/** One of our own sentences; its key is known to be there. */
export const translate = (
  language: Language,
  key: string,
  values?: Values
): string => speak(language, key, values) ?? key
