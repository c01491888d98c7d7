import { createHmac } from 'node:crypto'
import { stringify } from 'node:querystring'

import { serviceHeaders } from '../../local/vtex/gateway/service-headers'
import { place, publicHost } from '../place'
import { callers } from '../store-content'

/** A request as it reaches the service, past the platform's edge. */
export interface ServiceRequest {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string
}

const edge = { ...place, appToken: 'app-token', publicHost }

const inText = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)])
  )

const throughEdge = (headers: Record<string, string>): Record<string, string> =>
  inText(
    serviceHeaders({ 'content-type': 'application/json', ...headers }, edge, {
      locale: 'pt-BR',
      dropped: [],
    })
  )

interface RouteCall {
  route: { id: string; path: string; parameters?: Record<string, string> }
  headers?: Record<string, string>
  body: string
}

/** A call of one of the app's routes, of which the edge tells the name. */
const toRoute = ({ route, headers = {}, body }: RouteCall): ServiceRequest => ({
  method: body === '' ? 'GET' : 'POST',
  path: `/_v/live-support/${route.path}`,
  headers: {
    ...throughEdge(headers),
    'x-colossus-route-id': route.id,
    'x-colossus-route-declarer': place.appName,
    'x-colossus-params': stringify(route.parameters),
  },
  body,
})

/** An operation of the bot. */
export const fromBot = (query: string, input: object): ServiceRequest => ({
  method: 'POST',
  path: `/${place.account}/${place.workspace}/_v/graphql`,
  headers: throughEdge({ 'x-live-support-bot-token': callers.botToken }),
  body: JSON.stringify({ query, variables: { input } }),
})

const signatureOf = (timestamp: string, body: string): string =>
  createHmac('sha256', callers.zendeskSigningSecret)
    .update(timestamp + body)
    .digest('base64')

/** A call of Zendesk's webhook, proven both ways. */
export const fromZendesk = (updates: object): ServiceRequest => {
  const body = JSON.stringify(updates)
  const timestamp = new Date().toISOString()

  return toRoute({
    route: { id: 'zendeskWebhook', path: 'webhooks/zendesk' },
    headers: {
      authorization: `Bearer ${callers.zendeskToken}`,
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-signature': signatureOf(timestamp, body),
    },
    body,
  })
}

/** A call of Zenvia's webhook, which its address proves. */
export const fromZenvia = (updates: object): ServiceRequest =>
  toRoute({
    route: {
      id: 'zenviaWebhook',
      path: `webhooks/zenvia/${callers.zenviaKey}`,
      parameters: { key: callers.zenviaKey },
    },
    body: JSON.stringify(updates),
  })

/** An event that the app sent to itself. */
export const fromCourier = (body: object): ServiceRequest => ({
  method: 'POST',
  path: `/${place.account}/${place.workspace}/_events`,
  headers: {
    ...throughEdge({}),
    'x-event-handler-id': 'relayDue',
    'x-event-sender': place.appName,
    'x-event-key': 'relay-due',
    'x-event-subject': '',
  },
  body: JSON.stringify(body),
})

/** One minute of the platform's clock. */
export const fromScheduler = (): ServiceRequest =>
  toRoute({ route: { id: 'tick', path: 'tick' }, body: '' })
