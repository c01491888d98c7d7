import type { View } from './live'
import { keepLive } from './live'

/** Draws a section; the id is what the address names after it. */
type Draw = (id: string | undefined) => View

/** Shows the section that the address names after `#/`, and the first where it names none of them. */
export const showSections = (
  home: [name: string, draw: Draw],
  others: Record<string, Draw>
): void => {
  const sections = new Map([home, ...Object.entries(others)])
  const show = () => {
    const [, name = home[0], id] = location.hash.split('/')
    const view = sections.get(name)?.(id) ?? home[1](undefined)

    document.querySelector('main')?.replaceChildren(view.root)
    document
      .querySelectorAll('nav a')
      .forEach((link) =>
        link.toggleAttribute(
          'aria-current',
          link.getAttribute('href') === `#/${name}`
        )
      )
    keepLive(view)
  }

  addEventListener('hashchange', show)
  show()
}
