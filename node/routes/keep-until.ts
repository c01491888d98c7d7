import type { RouteContext } from './route'

/** Who has a link may keep what it leads to for as long as it leads there; what stands in between may not. */
export const keepUntil = (
  ctx: RouteContext,
  expiresAt: number,
  now: number
): void =>
  ctx.set(
    'cache-control',
    `private, max-age=${Math.max(0, Math.floor((expiresAt - now) / 1000))}`
  )
