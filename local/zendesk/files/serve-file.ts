import Router from 'koa-router'
import type Koa from 'koa'

import type { Attachment } from './attachment'
import { settingsOf } from '../account/settings-of'
import { identify } from '../account/authentication'
import type { Sandbox } from '../sandbox'

const STORE_HOST = 'p18.zdusercontent.com'

const withToken = (
  { db }: Sandbox,
  token: string | undefined
): Attachment | undefined =>
  db.attachments.all().find((attachment) => attachment.token === token)

const mayRead = (sandbox: Sandbox, context: Koa.Context) => {
  if (!settingsOf(sandbox.db).private_attachments) return true
  const { user } = identify(sandbox, context.get('authorization'))
  return user !== undefined && user.role !== 'end-user'
}

const serve = (
  sandbox: Sandbox,
  context: Koa.Context,
  attachment: Attachment
) => {
  context.status = 200
  context.set('Content-Type', attachment.content_type)
  context.set('Content-Length', String(attachment.size))
  context.set(
    'Content-Disposition',
    `inline; filename*=UTF-8''${encodeURIComponent(attachment.file_name)}`
  )
  context.body = sandbox.files.read(attachment.id)
}

/**
 * The account's address of a file leads on to the host where files lie, which needs no credentials and must get none.
 * Asked elsewhere than at the account's real host, the sandbox serves the file at once.
 */
export const fileRouter = (sandbox: Sandbox): Router => {
  const router = new Router()
  router.get('/attachments/token/:token/', (context) => {
    const attachment = withToken(sandbox, context.params.token)
    if (!attachment || !mayRead(sandbox, context)) {
      context.status = attachment ? 401 : 404
      return
    }
    if (/\.zendesk\.com$/i.test(context.hostname))
      context.redirect(
        `https://${STORE_HOST}/attachment/${sandbox.accountId}/${attachment.token}`
      )
    else serve(sandbox, context, attachment)
  })

  return router
}

/** The host where files lie. */
export const fileStoreRouter = (sandbox: Sandbox): Router => {
  const router = new Router()
  router.get('/attachment/:account/:token', (context) => {
    const attachment = withToken(sandbox, context.params.token)
    if (context.get('authorization')) context.status = 400
    else if (attachment) serve(sandbox, context, attachment)
    else context.status = 404
  })

  return router
}
