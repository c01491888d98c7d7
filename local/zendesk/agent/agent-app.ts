import { join } from 'node:path'

import type Koa from 'koa'

import { pageRouter } from '../../sandbox/page-router'
import type { Sandbox } from '../sandbox'
import { deskRouter } from './desk-router'
import { switchesRouter } from './switches-router'

const page = pageRouter({
  shell: join(__dirname, 'page/desk.html'),
  styles: [join(__dirname, '../../sandbox/page/desk.css')],
  script: join(__dirname, 'page/desk.ts'),
})

/** The page where a person plays the agent, and what it talks to. */
export const agentMiddleware = (sandbox: Sandbox): Koa.Middleware[] =>
  [page, deskRouter(sandbox), switchesRouter(sandbox)].map(
    (router) => router.routes() as Koa.Middleware
  )
