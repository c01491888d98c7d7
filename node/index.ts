import type { ParamsContext, RecorderState } from '@vtex/api'
import { Service } from '@vtex/api'

import { maskOutput } from './adapters/process/masked-output'
import type { Clients } from './clients'
import { clients } from './clients'
import { credentials } from './composition/process-memory'
import { guardEvent } from './events/guard-event'
import { relayDue } from './events/relay-due'
import { setup } from './events/setup'
import { sweepDue } from './events/sweep-due'
import { graphqlRoute } from './graphql/graphql-route'
import { file } from './routes/file'
import { guardRoute } from './routes/guard-route'
import { tick } from './routes/tick'
import { transcript } from './routes/transcript'
import { webhook } from './routes/webhook'

maskOutput([process.stdout, process.stderr], credentials.all)

export default new Service<Clients, RecorderState, ParamsContext>({
  clients,
  routes: {
    __graphql: guardRoute(['GET', 'POST'], graphqlRoute()),
    file: guardRoute(['GET'], file),
    tick: guardRoute(['GET'], tick),
    transcript: guardRoute(['GET'], transcript),
    zendeskWebhook: guardRoute(['POST'], webhook('ZENDESK')),
    zenviaWebhook: guardRoute(['POST'], webhook('ZENVIA')),
  },
  events: {
    relayDue: guardEvent(relayDue),
    setup: guardEvent(setup),
    sweepDue: guardEvent(sweepDue),
  },
})
