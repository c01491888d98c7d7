import { faultsView } from '../../sandbox/page/faults-view'
import { keepLive, type View } from '../../sandbox/page/live'
import { administrationView } from './administration-view'
import { chatsView } from './chats-view'
import { webhooksView } from './webhooks-view'

const sections: Record<string, (id: string | undefined) => View> = {
  chats: chatsView,
  administration: administrationView,
  webhooks: webhooksView,
  faults: faultsView,
}

const show = () => {
  const [, section = 'chats', id] = location.hash.split('/')
  const view = sections[section]?.(id) ?? chatsView(undefined)

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
