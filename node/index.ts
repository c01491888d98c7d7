import {
  method,
  Service,
  type ParamsContext,
  type RecorderState,
} from '@vtex/api'

import { clients, type Clients } from './clients'
import { guardEvent } from './events/guard-event'
import { relayDue } from './events/relay-due'
import { setup } from './events/setup'
import { resolvers, schemaDirectives } from './resolvers'
import { file } from './routes/file'
import { guardRoute } from './routes/guard-route'
import { tick } from './routes/tick'
import { transcript } from './routes/transcript'
import { webhook } from './routes/webhook'

export default new Service<Clients, RecorderState, ParamsContext>({
  clients,
  graphql: { resolvers, schemaDirectives },
  routes: {
    file: method({ GET: guardRoute(file) }),
    tick: method({ GET: guardRoute(tick) }),
    transcript: method({ GET: guardRoute(transcript) }),
    zendeskWebhook: method({ POST: guardRoute(webhook('ZENDESK')) }),
    zenviaWebhook: method({ POST: guardRoute(webhook('ZENVIA')) }),
  },
  events: { relayDue: guardEvent(relayDue), setup: guardEvent(setup) },
})
