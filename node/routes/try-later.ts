import type { RouteContext } from './route'

const SOON_SECONDS = 5

/** For what could not be done now and may well be done soon: senders of webhooks come again. */
export const tryLater = (ctx: RouteContext, seconds = SOON_SECONDS): void => {
  ctx.status = 503
  ctx.set('retry-after', String(seconds))
  ctx.body = ''
}
