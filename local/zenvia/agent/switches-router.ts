import Router from 'koa-router'

import { instant } from '../../sandbox/instant'
import { notThere, ok, send } from '../api/answer'
import { credentialsOf } from '../credentials'
import type { Delivery } from '../model'
import type { Sandbox } from '../sandbox'

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

/** Credentials and the webhook's log, under `/sandbox`. */
export const switchesRouter = (
  sandbox: Sandbox,
  again: (delivery: Delivery) => void
): Router => {
  const router = new Router({ prefix: '/sandbox' })

  router.get('/credentials', (context) =>
    send(context, ok(credentialsOf(sandbox)))
  )
  addWebhooks(router, sandbox, again)

  return router
}
