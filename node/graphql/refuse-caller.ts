import { PUBLIC_ENDPOINT } from '@vtex/api'

import type { RouteContext } from '../routes/route'
import { hasBody } from './read-request'
import type { Refusal } from './refusal'

const hostsOf = ({ vtex }: RouteContext, forwarded: string): string[] => [
  `${vtex.workspace}--${vtex.account}.${PUBLIC_ENDPOINT}`,
  `${vtex.account}.${PUBLIC_ENDPOINT}`,
  `${vtex.account}.vtexcommercestable.com.br`,
  forwarded,
]

/** Browsers say whose page asks; servers say nothing. */
const isOwnOrigin = (ctx: RouteContext): boolean => {
  const origin = ctx.get('origin')
  const hosts = hostsOf(ctx, ctx.get('x-forwarded-host'))

  return origin === '' || hosts.some((host) => origin === `https://${host}`)
}

/** A form or a script of another site can send other types without asking, and the admin's cookie goes along. */
const isJson = (ctx: RouteContext): boolean => {
  const type = ctx.get('content-type')

  return type === ''
    ? ctx.method === 'GET'
    : /^application\/json\s*(;|$)/i.test(type)
}

/** Why a request is refused before anything of it is read. */
export const refuseCaller = (ctx: RouteContext): Refusal | undefined => {
  if (!isOwnOrigin(ctx)) return { status: 403, code: 'ORIGIN_REFUSED' }

  return hasBody(ctx) && !isJson(ctx)
    ? { status: 415, code: 'CONTENT_TYPE_REFUSED' }
    : undefined
}
