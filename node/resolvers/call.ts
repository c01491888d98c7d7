import type { Language } from '../domain/locale'
import type { Ports } from '../ports/ports'

/** What a field knows of who asked for it. */
export interface Call {
  ports: Ports
  language: Language
  /** E-mail of the admin who is signed in; asked for only where it is recorded. */
  adminEmail(): Promise<string>
  /** The bot token that came with the request. */
  botToken?: string
}

/** Finds the call behind the context that the runtime hands to each resolver. */
export type CallOf<Context> = (context: Context) => Call

/** One field: reads its arguments, calls a use case, shapes the answer. GraphQL has checked the arguments' types. */
export type Resolver<Args> = (call: Call, args: Args) => Promise<unknown>
