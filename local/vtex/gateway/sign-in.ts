import type { Middleware } from 'koa'

import type { Credentials } from '../credentials'

/** A path of this site, never another site's address. */
const safeReturn = (target: unknown, fallback: string): string =>
  typeof target === 'string' && /^\/(?![/\\])/.test(target) ? target : fallback

/** `/sandbox/sign-in?user=` signs in as any of the users and goes on to the Admin, or to `return`. */
export const signIn =
  ({ users }: Credentials, adminPath: string): Middleware =>
  async (ctx, next) => {
    if (ctx.path !== '/sandbox/sign-in') return next()

    const user = users.find(({ email }) => email === ctx.query.user)

    if (user === undefined) {
      ctx.status = 404
      ctx.body = `No such user. There are: ${users.map(({ email }) => email).join(', ')}.`

      return undefined
    }

    ctx.cookies.set('VtexIdclientAutCookie', user.cookie, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      overwrite: true,
    })
    ctx.redirect(safeReturn(ctx.query.return, adminPath))

    return undefined
  }
