import { join } from 'node:path'

import type Koa from 'koa'

import { faultRouter } from '../../sandbox/faults/fault-router'
import { pageRouter } from '../../sandbox/page-router'
import type { Sandbox } from '../sandbox'
import { agentRouter } from './agent-router'
import { switchesRouter } from './switches-router'

const page = pageRouter({
  head: {
    title: 'Help desk',
    partner: 'Zendesk',
    icon: "<path d='M8 10h16v10H15l-5 4v-4H8z' fill='white'/>",
    colour: '#3c3484',
    sections: [
      ['tickets', 'Tickets'],
      ['webhooks', 'Webhooks'],
      ['faults', 'Faults'],
      ['account', 'Account'],
    ],
    person: { name: 'Carla Mendes', initials: 'CM' },
  },
  styles: [join(__dirname, '../../sandbox/page/agent-page.css')],
  script: join(__dirname, 'page/main.ts'),
})

/** The page where a person plays the agent, and what it talks to. */
export const agentMiddleware = (sandbox: Sandbox): Koa.Middleware[] =>
  [
    page,
    agentRouter(sandbox),
    switchesRouter(sandbox),
    faultRouter(sandbox.db),
  ].map((router) => router.routes() as Koa.Middleware)
