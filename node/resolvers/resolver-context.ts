import type { Result } from 'neverthrow'

import type { Language } from '../domain/locale'
import type { Ports } from '../ports/ports'
import type { BotRefusal } from '../usecases/bot/authenticate-bot'

/** A resource of VTEX's License Manager, such as `read-write-apps-settings` of product 66. */
export interface AdminRight {
  productCode: string
  resourceCode: string
}

export type AdminRefusal = 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'RIGHTS_UNAVAILABLE'

/** What a field knows of who asked for it. Who that is, is found out once per request, however many fields ask. */
export interface ResolverContext {
  ports: Ports
  language: Language
  /** E-mail of the admin who is signed in; asked for only where it is recorded. */
  adminEmail(): Promise<string>
  /** Whether the admin who is signed in holds this right. */
  mayUse(right: AdminRight): Promise<Result<void, AdminRefusal>>
  /** Whether the request brings the store's bot token. */
  isBot(): Promise<Result<void, BotRefusal>>
  /** Whether nobody waits for the answer any more. */
  isGone(): boolean
}

/** Finds the context behind the source that the runtime hands to each resolver. */
export type ContextOf<Source> = (source: Source) => ResolverContext

/** One field: reads its arguments, calls a use case, shapes the answer. GraphQL has checked the arguments' types. */
export type Resolver<Args> = (
  context: ResolverContext,
  args: Args
) => Promise<unknown>
