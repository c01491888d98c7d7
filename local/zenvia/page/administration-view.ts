import { el } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { accountSettings } from './account-settings'
import { addingPeople, peopleSettings } from './people-settings'
import { sandboxApi } from './sandbox-api'

/** What an administrator finds on Zenvia's own site. */
export const administrationView = (): View => {
  const account = el('div', {})
  const people = peopleSettings()

  return {
    root: el(
      'div',
      { class: 'sheet' },
      account,
      people.root,
      ...addingPeople()
    ),
    refresh: whenChanged(sandboxApi.admin, (read) => {
      account.replaceChildren(...accountSettings(read))
      people.draw(read)
    }),
  }
}
