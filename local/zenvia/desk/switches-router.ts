import Router from 'koa-router'

import { faultInput } from '../../sandbox/faults/fault'
import { notThere, ok, send } from '../api/answer'
import { credentialsOf } from '../credentials'
import {
  listFaults,
  switchOff,
  switchOn,
} from '../../sandbox/faults/fault-switches'
import { faultBook } from '../fault-book'
import type { Delivery } from '../model'
import type { Sandbox } from '../sandbox'
import { instant } from '../sandbox'
import { readInput } from './read-input'

const LOG_LENGTH = 100

const presentDelivery = (delivery: Delivery) => ({
  id: delivery.id,
  interaction: delivery.interaction,
  body: delivery.body,
  url: delivery.url,
  status: delivery.status,
  answer: delivery.answer ?? null,
  at: instant(delivery.created_at),
})

export type DeliveryLine = ReturnType<typeof presentDelivery>

const addFaults = (router: Router, { db }: Sandbox): void => {
  const book = faultBook(db)

  router.get('/faults', (context) => send(context, ok(listFaults(book))))
  router.post('/faults', async (context) => {
    const input = await readInput(context, faultInput)

    send(
      context,
      input.match(
        (fault) => ({ status: 201, body: switchOn(book, fault) }),
        (message) => ({ status: 422, body: { error: message } })
      )
    )
  })
  router.del('/faults', (context) => {
    switchOff(book)
    context.status = 204
  })
  router.del('/faults/:id', (context) => {
    switchOff(book, String(context.params.id))
    context.status = 204
  })
}

const addWebhooks = (
  router: Router,
  { db }: Sandbox,
  again: (delivery: Delivery) => void
): void => {
  router.get('/webhooks', (context) =>
    send(
      context,
      ok({
        deliveries: db.deliveries
          .all()
          .slice(-LOG_LENGTH)
          .reverse()
          .map(presentDelivery),
      })
    )
  )
  router.post('/webhooks/:id/again', (context) => {
    const delivery = db.deliveries.get(String(context.params.id))

    if (!delivery) return send(context, notThere)

    again(delivery)
    context.status = 204
  })
}

/** Credentials, faults and the webhook's log, under `/sandbox`. */
export const switchesRouter = (
  sandbox: Sandbox,
  again: (delivery: Delivery) => void
): Router => {
  const router = new Router({ prefix: '/sandbox' })

  router.get('/credentials', (context) =>
    send(context, ok(credentialsOf(sandbox)))
  )
  addFaults(router, sandbox)
  addWebhooks(router, sandbox, again)

  return router
}
