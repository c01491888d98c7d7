import type { RouteContext } from './route'

/** A value that the route's path names, such as `:token`. */
const parameter = (ctx: RouteContext, name: string): string =>
  String(ctx.vtex.route.params[name] ?? '')

export const tokenOf = (ctx: RouteContext): string => parameter(ctx, 'token')

export const keyOf = (ctx: RouteContext): string => parameter(ctx, 'key')

export const externalIdIn = (ctx: RouteContext): string =>
  parameter(ctx, 'externalId')
