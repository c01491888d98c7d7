import { areaTranslator, messages } from '../../messages/messages'
import { en } from './messages/en'
import { es } from './messages/es'
import { pt } from './messages/pt'

/** What people read about Zendesk: merchants on the page, agents in their tickets. */
export const zendeskMessages = messages({ pt, en, es })

export const translate = areaTranslator(zendeskMessages)
