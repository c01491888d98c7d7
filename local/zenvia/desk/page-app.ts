import { join } from 'node:path'

import type Koa from 'koa'

import { pageRouter } from '../../sandbox/page-router'
import type { Delivery } from '../model'
import type { Sandbox } from '../sandbox'
import { adminRouter } from './admin-router'
import { deskRouter } from './desk-router'
import { switchesRouter } from './switches-router'

const PAGE = join(__dirname, '../page')

const page = pageRouter({
  shell: join(PAGE, 'desk.html'),
  styles: [
    join(__dirname, '../../sandbox/page/desk.css'),
    join(PAGE, 'desk.css'),
  ],
  script: join(PAGE, 'desk.ts'),
})

/** The page where a person plays agent and administrator, and what it talks to. */
export const pageMiddleware = (
  sandbox: Sandbox,
  again: (delivery: Delivery) => void
): Koa.Middleware[] =>
  [
    page,
    deskRouter(sandbox),
    adminRouter(sandbox),
    switchesRouter(sandbox, again),
  ].map((router) => router.routes() as Koa.Middleware)
