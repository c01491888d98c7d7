import type { BotRefusal } from '../usecases/bot/authenticate-bot'
import type { AdminRefusal, ResolverContext } from './resolver-context'
import { FieldFailure } from './field-failure'

/** Both kinds of caller hear `UNAUTHENTICATED`; the sentence says what each of them can do. */
export const adminFailure = (
  { language }: ResolverContext,
  code: AdminRefusal
): FieldFailure =>
  code === 'NOT_SIGNED_IN'
    ? new FieldFailure(language, { code }, 'UNAUTHENTICATED')
    : new FieldFailure(language, { code })

export const botFailure = (
  { language }: ResolverContext,
  code: BotRefusal
): FieldFailure => new FieldFailure(language, { code })
