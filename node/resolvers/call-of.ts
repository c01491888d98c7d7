import type { ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import { adminEmail } from '../composition/admin-email'
import { portsOf } from '../composition/ports-of'
import { languageOf } from '../domain/locale'
import type { Call } from './call'

const bearer = /^Bearer\s+(\S+)$/i

const botTokenIn = (context: ServiceContext<Clients>): string | undefined =>
  context.get('x-live-support-bot-token') ||
  bearer.exec(context.get('authorization'))?.[1]

/** The call behind the runtime's context. */
export const callOf = (context: ServiceContext<Clients>): Call => ({
  ports: portsOf(context),
  language: languageOf(
    context.vtex.locale || context.get('accept-language') || undefined
  ),
  adminEmail: () => adminEmail(context, context.headers),
  botToken: botTokenIn(context),
})
