import type { Context, Middleware } from 'koa'

import { compressedScript } from './compressed-script'
import type { Page } from './page-bundle'
import { CHANGES_PATH, reloadScript, serveChanges } from './page-changes'
import { pageHtml } from './page-html'

/** VTEX ID's, which signs a user of the admin in. */
export const SESSION_COOKIE = 'VtexIdclientAutCookie'
const A_YEAR = 'public, max-age=31536000, immutable'

interface AdminUser {
  email: string
  /** Has the License Manager resource that the page's operations ask for. */
  canManage: boolean
  /** Value of the session cookie. */
  cookie: string
}

interface AdminShellOptions {
  account: string
  workspace: string
  users: AdminUser[]
  page: Page
  /** Where the page sends its operations. */
  graphqlPath?: string
}

const signIn = (context: Context, user: AdminUser): void => {
  context.cookies.set(SESSION_COOKIE, user.cookie, {
    httpOnly: true,
    overwrite: true,
    path: '/',
    sameSite: 'lax',
  })
}

const signedInUser = (
  context: Context,
  users: AdminUser[]
): AdminUser | undefined => {
  const cookie = context.cookies.get(SESSION_COOKIE)

  return users.find((user) => user.cookie === cookie)
}

const switchUser = (context: Context, users: AdminUser[]): void => {
  const user = users.find(({ email }) => email === context.query.as)

  if (!user) {
    context.status = 404

    return
  }

  signIn(context, user)
  context.status = 204
}

/**
 * Serves `/admin` and below with the page in admin-like surroundings, its script under `/admin-assets`, and
 * `POST /admin-assets/session?as=<e-mail>`, which signs in as one of the users. Everything else goes to `next`.
 * The first visit signs in as the first user.
 */
export const adminShell = (options: AdminShellOptions): Middleware => {
  const { page } = options
  const compressed = compressedScript()

  const servePage = async (context: Context): Promise<void> => {
    const known = signedInUser(context, options.users)
    const user = known ?? options.users[0]

    if (user && !known) signIn(context, user)

    context.type = 'html'
    context.set('cache-control', 'no-store')
    const { hash } = await page.current()
    const document = pageHtml(`/admin-assets/${hash}.js`, {
      account: options.account,
      workspace: options.workspace,
      graphqlPath: options.graphqlPath ?? '/_v/private/graphql/v1',
      users: options.users.map(({ email }) => email),
      signedInAs: user?.email ?? '',
    })

    context.body = page.onChange ? document + reloadScript : document
  }

  const serveScript = async (context: Context): Promise<void> => {
    const bundle = await page.current()

    if (context.path !== `/admin-assets/${bundle.hash}.js`) return

    context.type = 'js'
    context.set('cache-control', A_YEAR)
    context.vary('accept-encoding')

    const isCompressed = context.acceptsEncodings('gzip', 'identity') === 'gzip'

    if (isCompressed) context.set('content-encoding', 'gzip')
    context.body = isCompressed ? await compressed(bundle) : bundle.script
  }

  return async (context, next) => {
    const isPage = /^\/admin(\/|$)/.test(context.path)
    const isAsset = context.path.startsWith('/admin-assets/')

    if (context.method === 'GET' && isPage) return servePage(context)
    if (page.onChange && context.path === CHANGES_PATH) {
      return serveChanges(context, { onChange: page.onChange })
    }
    if (context.method === 'GET' && isAsset) return serveScript(context)

    if (context.method === 'POST' && context.path === '/admin-assets/session') {
      return switchUser(context, options.users)
    }

    return next()
  }
}
