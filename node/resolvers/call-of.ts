import type { ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import { adminEmail } from '../composition/admin-email'
import { portsOf } from '../composition/ports-of'
import type { Call } from './call'
import { botTokenIn, languageIn } from './caller'

const readCall = (context: ServiceContext<Clients>): Call => {
  const header = (name: string): string => context.get(name)

  return {
    ports: portsOf(context),
    language: languageIn(header, context.vtex.locale),
    adminEmail: () => adminEmail(context, context.headers),
    botToken: botTokenIn(header),
  }
}

const calls = new WeakMap<object, Call>()

/** The call behind the runtime's context; the fields and directives of one request share it. */
export const callOf = (context: ServiceContext<Clients>): Call => {
  const call = calls.get(context) ?? readCall(context)

  calls.set(context, call)

  return call
}
