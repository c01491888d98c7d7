import { join } from 'node:path'

import type Router from 'koa-router'

import { pageRouter } from '../sandbox/page-router'

const PAGE = join(__dirname, 'page')

/** The page of the project: ticketing services, tickets, the HTTP log and the switches. */
export const projectPage = (): Router =>
  pageRouter({
    head: {
      title: 'Livestore',
      partner: 'Weni',
      icon: "<path d='M7 9l4 14 5-10 5 10 4-14' fill='none' stroke='white' stroke-width='3'/>",
      colour: '#00767a',
      sections: [
        ['services', 'Ticketing services'],
        ['tickets', 'Tickets'],
        ['log', 'HTTP log'],
        ['habits', 'Habits'],
        ['faults', 'Faults'],
      ],
    },
    styles: [
      join(__dirname, '../sandbox/page/agent-page.css'),
      join(PAGE, 'project.css'),
    ],
    script: join(PAGE, 'main.ts'),
  })
