import type { RouteContext } from './route'

/** The runtime logs and traces the path of each request after it was answered; one that holds a key is replaced. */
export const hidePath = (ctx: RouteContext, shown: string): void => {
  ctx.path = shown
  ctx.request.originalUrl = shown
}
