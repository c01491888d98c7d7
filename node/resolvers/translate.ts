import { botTexts } from '../adapters/bot/messages'
import { zendeskTexts } from '../adapters/zendesk/messages'
import { zenviaTexts } from '../adapters/zenvia/messages'
import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { availabilityTexts } from '../messages/availability'
import { connectionTexts } from '../messages/connection'
import { errorTexts } from '../messages/errors'
import { handoffTexts } from '../messages/handoff'
import { hoursTexts } from '../messages/hours'
import { teamTexts } from '../messages/team'
import type { Texts } from '../messages/messages'
import { speaker } from '../messages/messages'

export const areas: Texts[] = [
  errorTexts,
  availabilityTexts,
  connectionTexts,
  handoffTexts,
  hoursTexts,
  teamTexts,
  botTexts,
  zendeskTexts,
  zenviaTexts,
]

/** Every sentence that the doors say. */
export const say = speaker(areas)

/** What an error says: an error of ours, a finding of a partner, or a general sentence for a code without one. */
export const sentenceOf = (
  language: Language,
  { code, values }: UserError
): string =>
  say(language, `error.${code}`, values) ??
  say(language, `finding.${code}`, values) ??
  say(language, 'error.INTERNAL') ??
  code
