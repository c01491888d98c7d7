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
import { closeTicket } from './routes/ticketer/close-ticket'
import { forwardMessage } from './routes/ticketer/forward-message'
import { openTicket } from './routes/ticketer/open-ticket'
import { reopenTicket } from './routes/ticketer/reopen-ticket'
import { ticketHistory } from './routes/ticketer/ticket-history'
import { transcript } from './routes/transcript'
import { webhook } from './routes/webhook'

maskOutput([process.stdout, process.stderr], credentials.all)

export default new Service<Clients, RecorderState, ParamsContext>({
  clients,
  routes: {
    __graphql: guardRoute(['GET', 'POST'], graphqlRoute()),
    file: guardRoute(['GET', 'HEAD'], file),
    namedFile: guardRoute(['GET', 'HEAD'], file),
    tick: guardRoute(['GET'], tick),
    ticketerClose: guardRoute(['POST'], closeTicket),
    ticketerHistory: guardRoute(['POST'], ticketHistory),
    ticketerMessages: guardRoute(['POST'], forwardMessage),
    ticketerOpen: guardRoute(['POST'], openTicket),
    ticketerReopen: guardRoute(['POST'], reopenTicket),
    transcript: guardRoute(['GET', 'HEAD'], transcript),
    zendeskWebhook: guardRoute(['POST'], webhook('ZENDESK')),
    zenviaWebhook: guardRoute(['POST'], webhook('ZENVIA')),
  },
  events: {
    relayDue: guardEvent(relayDue),
    setup: guardEvent(setup),
    sweepDue: guardEvent(sweepDue),
  },
})
