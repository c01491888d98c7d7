import { faultsView } from '../../../sandbox/page/faults-view'
import { showSections } from '../../../sandbox/page/sections'
import { accountView } from './account-view'
import { ticketsView } from './tickets-view'
import { webhooksView } from './webhooks-view'

showSections(
  ['tickets', (id) => ticketsView(id === undefined ? undefined : Number(id))],
  {
    webhooks: webhooksView,
    faults: faultsView,
    account: accountView,
  }
)
