import { faultsView } from '../../sandbox/page/faults-view'
import { showSections } from '../../sandbox/page/sections'
import { habitsView } from './habits-view'
import { logView } from './log-view'
import { servicesView } from './services-view'
import { ticketsView } from './tickets-view'

showSections(['services', servicesView], {
  tickets: ticketsView,
  log: logView,
  habits: habitsView,
  faults: faultsView,
})
