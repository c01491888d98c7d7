import { useEffect, useState } from 'react'

import type { TabName } from './tabs'

/** Runs after the next frame is drawn; answers how to keep it from that. */
const afterNextFrame = (run: () => void): (() => void) => {
  let timer: number | undefined
  const frame = window.requestAnimationFrame(() => {
    timer = window.setTimeout(run)
  })

  return () => {
    window.cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}

export interface OpenedTabs {
  /** Each one that was looked at, with its content. */
  opened: TabName[]
  /** Whose panel is seen. */
  seen: TabName
}

const lastOf = (tabs: TabName[]): TabName | undefined => tabs[tabs.length - 1]

const withLast = (tabs: TabName[], tab: TabName): TabName[] =>
  lastOf(tabs) === tab ? tabs : [...tabs.filter((one) => one !== tab), tab]

/**
 * Draws a tab's content a frame after the tab is marked, the first one's at once: it may take long, and whoever clicks is to
 * see at once that they did. Until then there is what was seen before, or what holds the place of content that is still to be
 * drawn. A tab that was opened stays, so that what is typed in it survives a look at another. Nothing is opened before `ready`.
 */
export const useOpened = (tab: TabName, ready: boolean): OpenedTabs => {
  const [opened, setOpened] = useState<TabName[]>([])

  if (ready && opened.length === 0) setOpened([tab])

  useEffect(
    () =>
      ready
        ? afterNextFrame(() => setOpened((before) => withLast(before, tab)))
        : undefined,
    [tab, ready]
  )

  return {
    opened,
    seen: opened.includes(tab) ? (lastOf(opened) ?? tab) : tab,
  }
}
