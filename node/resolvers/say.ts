import { botTexts } from '../adapters/bot/texts'
import { zendeskTexts } from '../adapters/zendesk/texts'
import { zenviaTexts } from '../adapters/zenvia/texts'
import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { availabilityTexts } from '../texts/availability'
import { connectionTexts } from '../texts/connection'
import { errorTexts } from '../texts/errors'
import { handoffTexts } from '../texts/handoff'
import { hoursTexts } from '../texts/hours'
import { teamTexts } from '../texts/team'
import type { Texts } from '../texts/texts'
import { speaker } from '../texts/texts'

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
