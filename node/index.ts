import {
  method,
  Service,
  type ParamsContext,
  type RecorderState,
} from '@vtex/api'

import { clients, type Clients } from './clients'
import { tick } from './routes/tick'

export default new Service<Clients, RecorderState, ParamsContext>({
  clients,
  graphql: { resolvers: {}, schemaDirectives: {} },
  routes: { tick: method({ GET: tick }) },
  events: {},
})
