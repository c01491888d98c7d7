import type { ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import { adminOf } from '../composition/admin-of'
import { once } from '../composition/once'
import { portsOf } from '../composition/ports-of'
import { authenticateBot } from '../usecases/bot/authenticate-bot'
import type { Call } from './call'
import { botTokenIn, languageIn } from './caller'

const readCall = (context: ServiceContext<Clients>): Call => {
  const header = (name: string): string => context.get(name)
  const ports = portsOf(context)
  const token = botTokenIn(header)

  return {
    ports,
    language: languageIn(header, context.vtex.locale),
    ...adminOf(context, ports.log, header('vtexidclientautcookie')),
    isBot: once(() => authenticateBot(ports, token)),
  }
}

const calls = new WeakMap<object, Call>()

/** The call behind the runtime's context; the fields and directives of one request share it. */
export const callOf = (context: ServiceContext<Clients>): Call => {
  const call = calls.get(context) ?? readCall(context)

  calls.set(context, call)

  return call
}
