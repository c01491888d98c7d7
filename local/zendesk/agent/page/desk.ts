import { accountView } from './account-view'
import { faultsView } from '../../../sandbox/page/faults-view'
import { keepLive, type View } from '../../../sandbox/page/live'
import { ticketsView } from './tickets-view'
import { webhooksView } from './webhooks-view'

const sections: Record<string, (id: string | undefined) => View> = {
  tickets: (id) => ticketsView(id === undefined ? undefined : Number(id)),
  webhooks: webhooksView,
  faults: faultsView,
  account: accountView,
}

const show = () => {
  const [, section = 'tickets', id] = location.hash.split('/')
  const view = sections[section]?.(id) ?? ticketsView(undefined)
  document.querySelector('main')?.replaceChildren(view.root)
  document
    .querySelectorAll('nav a')
    .forEach((link) =>
      link.toggleAttribute(
        'aria-current',
        link.getAttribute('href') === `#/${section}`
      )
    )
  keepLive(view)
}

addEventListener('hashchange', show)
show()
