import type { Language } from '../../domain/locale'
import type { Texts, Values } from '../../texts/texts'
import { speaker } from '../../texts/texts'
import { en } from './texts/en'
import { es } from './texts/es'
import { pt } from './texts/pt'

/** What people read about Zendesk: merchants on the page, agents in their tickets. */
export const zendeskTexts: Texts = { pt, en, es }

const speak = speaker([zendeskTexts])

/** One of our own sentences; its key is known to be there. */
export const say = (language: Language, key: string, values?: Values): string =>
  speak(language, key, values) ?? key
