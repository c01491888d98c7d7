import type { Language } from '../../domain/locale'
import type { Texts, Values } from '../../messages/messages'
import { speaker } from '../../messages/messages'
import { en } from './messages/en'
import { es } from './messages/es'
import { pt } from './messages/pt'

/** What people read about Zendesk: merchants on the page, agents in their tickets. */
export const zendeskTexts: Texts = { pt, en, es }

const speak = speaker([zendeskTexts])

/** One of our own sentences; its key is known to be there. */
export const say = (language: Language, key: string, values?: Values): string =>
  speak(language, key, values) ?? key
