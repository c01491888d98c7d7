import type { BotRefusal } from '../usecases/bot/authenticate-bot'
import type { AdminRefusal, Call } from './call'
import { FieldFailure } from './field-failure'

/** Both kinds of caller hear `UNAUTHENTICATED`; the sentence says what each of them can do. */
export const refusalOfAdmin = (
  { language }: Call,
  code: AdminRefusal
): FieldFailure =>
  code === 'NOT_SIGNED_IN'
    ? new FieldFailure(language, { code }, 'UNAUTHENTICATED')
    : new FieldFailure(language, { code })

export const refusalOfBot = (
  { language }: Call,
  code: BotRefusal
): FieldFailure => new FieldFailure(language, { code })
