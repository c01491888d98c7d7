import { faultsView } from '../../sandbox/page/faults-view'
import { showSections } from '../../sandbox/page/sections'
import { administrationView } from './administration-view'
import { chatsView } from './chats-view'
import { webhooksView } from './webhooks-view'

showSections(['chats', chatsView], {
  administration: administrationView,
  webhooks: webhooksView,
  faults: faultsView,
})
