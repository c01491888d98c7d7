import type { RecorderState, ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import { adminOf } from '../composition/admin-of'
import { portsOf } from '../composition/ports-of'
import { once } from '../domain/once'
import { authenticateBot } from '../usecases/bot/authenticate-bot'
import type { ResolverContext } from './resolver-context'
import { botTokenIn, languageIn } from './caller'

const readContext = (source: ServiceContext<Clients>): ResolverContext => {
  const header = (name: string): string => source.get(name)
  const ports = portsOf(source)
  const token = botTokenIn(header)

  return {
    ports,
    language: languageIn(header, source.vtex.locale),
    ...adminOf(source, ports.log, header('vtexidclientautcookie')),
    isBot: once(() => authenticateBot(ports, token)),
    isGone: () => source.req.socket.destroyed,
  }
}

/** Kept on the request itself: a separate table would keep each request alive through the first garbage collections. */
const CONTEXT = Symbol('resolver context')

interface Held {
  [CONTEXT]?: ResolverContext
}

/** The context behind the runtime's source; the fields and directives of one request share it. */
export const contextOf = (source: ServiceContext<Clients>): ResolverContext => {
  const held: RecorderState & Held = source.state

  return (held[CONTEXT] ??= readContext(source))
}
