import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type Koa from 'koa'
import Router from 'koa-router'

import { browserScript } from '../../browser-script'
import type { Delivery } from '../model'
import type { Sandbox } from '../sandbox'
import { adminRouter } from './admin-router'
import { deskRouter } from './desk-router'
import { switchesRouter } from './switches-router'

const PAGE = join(__dirname, '..', 'page')
const COMMON_STYLE = join(__dirname, '../../zendesk/agent/page/desk.css')

const pageRouter = async (): Promise<Router> => {
  const [shell, common, own, script] = await Promise.all([
    readFile(join(PAGE, 'desk.html'), 'utf8'),
    readFile(COMMON_STYLE, 'utf8'),
    readFile(join(PAGE, 'desk.css'), 'utf8'),
    browserScript(join(PAGE, 'desk.ts')),
  ])
  const router = new Router()
  const serve = (path: string, type: string, body: string) =>
    router.get(path, (context) => {
      context.type = type
      context.body = body
    })

  router.redirect('/', '/agent', 302)
  serve('/agent', 'html', shell)
  serve('/agent/desk.css', 'css', `${common}\n${own}`)
  serve('/agent/desk.js', 'js', script)

  return router
}

/** The page where a person plays agent and administrator, and what it talks to. */
export const pageMiddleware = async (
  sandbox: Sandbox,
  again: (delivery: Delivery) => void
): Promise<Koa.Middleware[]> =>
  [
    await pageRouter(),
    deskRouter(sandbox),
    adminRouter(sandbox),
    switchesRouter(sandbox, again),
  ].map((router) => router.routes() as Koa.Middleware)
