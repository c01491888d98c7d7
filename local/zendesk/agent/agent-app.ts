import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type Koa from 'koa'
import Router from 'koa-router'

import { browserScript } from '../../browser-script'
import type { Sandbox } from '../sandbox'
import { deskRouter } from './desk-router'
import { switchesRouter } from './switches-router'

const PAGE = join(__dirname, 'page')

type Read = () => Promise<string>

/** Reads at the first request, once. */
const once = (read: Read): Read => {
  let content: Promise<string> | undefined
  return () => (content ??= read())
}

const pageRouter = (): Router => {
  const router = new Router()
  const serve = (path: string, type: string, read: Read) => {
    const content = once(read)
    router.get(path, async (context) => {
      context.type = type
      context.body = await content()
    })
  }
  router.redirect('/', '/agent', 302)
  serve('/agent', 'html', () => readFile(join(PAGE, 'desk.html'), 'utf8'))
  serve('/agent/desk.css', 'css', () =>
    readFile(join(PAGE, 'desk.css'), 'utf8')
  )
  serve('/agent/desk.js', 'js', () => browserScript(join(PAGE, 'desk.ts')))

  return router
}

/** The page where a person plays the agent, and what it talks to. */
export const agentMiddleware = (sandbox: Sandbox): Koa.Middleware[] =>
  [pageRouter(), deskRouter(sandbox), switchesRouter(sandbox)].map(
    (router) => router.routes() as Koa.Middleware
  )
