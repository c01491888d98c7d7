import type { RequestListener } from 'node:http'

import Koa from 'koa'
import Router from 'koa-router'

import { injectFaults } from '../../sandbox/faults/inject-faults'
import type { Sandbox } from '../sandbox'
import { notThere, send } from './answer'
import { withAccountToken, withPartnerToken } from './api-call'
import { leaveContact } from './contacts'
import * as external from './external'
import { serveFile } from './files'
import * as interactions from './interactions'
import * as partner from './partner'
import { reports } from './reports'

const CORE = '/core/api/v1'

const apiRouter = (sandbox: Sandbox): Router => {
  const router = new Router()
  const asStore = withAccountToken(sandbox)
  const asPartner = withPartnerToken(sandbox)
  const interaction = `${CORE}/interactions/:hash`

  router.post(`${CORE}/interactions`, asStore(interactions.start))
  router.put(interaction, asStore(interactions.update))
  router.post(`${interaction}/messages`, asStore(interactions.message))
  router.put(`${interaction}/typing`, asStore(interactions.typing(true)))
  router.put(`${interaction}/cleared`, asStore(interactions.typing(false)))
  router.put(`${interaction}/finish`, asStore(interactions.finish))
  router.post(`${CORE}/offcontact`, asStore(leaveContact))
  router.get(`${CORE}/agents/online`, asStore(interactions.online))

  router.get('/api/external/departments', asStore(external.departments))
  router.get('/api/external/agents', asStore(external.agents))
  router.post('/api/external/agents', asStore(external.addAgent))
  router.get('/api/external/agents/:id', asStore(external.agent))
  router.put('/api/external/agents/:id', asStore(external.changeAgent))
  router.get('/api/ms/external/reports', asStore(reports))

  router.get('/partner/api/accounts', asPartner(partner.accounts))
  router.post('/partner/api/accounts', asPartner(partner.addAccount))
  router.put('/partner/api/accounts/:id', asPartner(partner.changeAccount))
  router.get('/partner/api/agents', asPartner(partner.agents))
  router.put('/partner/api/agents/:id', asPartner(partner.changeAgent))
  router.get('/partner/api/departments', asPartner(partner.departments))

  router.get('/storage/:id/:name', serveFile(sandbox))

  return router
}

/** The API at its own host, after what the caller adds before it. */
export const apiApp = (
  sandbox: Sandbox,
  before: Koa.Middleware[] = []
): RequestListener => {
  const app = new Koa()

  app.silent = true
  before.forEach((middleware) => app.use(middleware))
  app.use(
    injectFaults({
      book: sandbox.db,
      wait: sandbox.wait,
      bodyOf: ({ id, status }) => ({ message: id, status }),
    })
  )
  app.use(apiRouter(sandbox).routes() as Koa.Middleware)
  app.use((context) => send(context, notThere))

  const handle = app.callback()

  return (request, response) => void handle(request, response)
}
