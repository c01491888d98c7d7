import { botMessages } from '../adapters/bot/messages'
import { zendeskMessages } from '../adapters/zendesk/messages'
import { zenviaMessages } from '../adapters/zenvia/messages'
import type { Language } from '../domain/locale'
import type { UserError } from '../domain/user-error'
import { availabilityMessages } from '../messages/availability'
import { connectionMessages } from '../messages/connection'
import { errorMessages } from '../messages/errors'
import { handoffMessages } from '../messages/handoff'
import { hoursMessages } from '../messages/hours'
import { insightsMessages } from '../messages/insights'
import { requestMessages } from '../messages/request'
import { teamMessages } from '../messages/team'
import type { Messages } from '../messages/messages'
import { translator } from '../messages/messages'

export const areas: Messages[] = [
  errorMessages,
  availabilityMessages,
  connectionMessages,
  handoffMessages,
  hoursMessages,
  insightsMessages,
  requestMessages,
  teamMessages,
  botMessages,
  zendeskMessages,
  zenviaMessages,
]

/** Translates every message that resolvers answer with. */
export const translate = translator(areas)

/** What an error says: an error of ours, a finding of a partner, or a general sentence for a code without one. */
export const errorMessage = (
  language: Language,
  { code, values }: UserError
): string =>
  translate(language, `error.${code}`, values) ??
  translate(language, `finding.${code}`, values) ??
  translate(language, 'error.INTERNAL') ??
  code
