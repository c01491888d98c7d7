import { join } from 'node:path'

import type Koa from 'koa'

import { faultRouter } from '../../sandbox/faults/fault-router'
import { pageRouter } from '../../sandbox/page-router'
import type { Delivery } from '../model'
import type { Sandbox } from '../sandbox'
import { adminRouter } from './admin-router'
import { agentRouter } from './agent-router'
import { switchesRouter } from './switches-router'

const PAGE = join(__dirname, '../page')

const page = pageRouter({
  head: {
    title: 'Chat',
    partner: 'Zenvia',
    icon: "<g fill='white'><circle cx='11' cy='16' r='2.4'/><circle cx='17' cy='16' r='2.4'/><circle cx='23' cy='16' r='2.4'/></g>",
    colour: '#8a1c5b',
    sections: [
      ['chats', 'Chats'],
      ['administration', 'Administration'],
      ['webhooks', 'Webhooks'],
      ['faults', 'Faults'],
    ],
  },
  styles: [
    join(__dirname, '../../sandbox/page/agent-page.css'),
    join(PAGE, 'chat.css'),
  ],
  script: join(PAGE, 'main.ts'),
})

/** The page where a person plays agent and administrator, and what it talks to. */
export const pageMiddleware = (
  sandbox: Sandbox,
  again: (delivery: Delivery) => void
): Koa.Middleware[] =>
  [
    page,
    agentRouter(sandbox),
    adminRouter(sandbox),
    switchesRouter(sandbox, again),
    faultRouter(sandbox.db),
  ].map((router) => router.routes() as Koa.Middleware)
