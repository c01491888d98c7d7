import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

/** Without a width of its own, so that what is wide inside does not widen the page. */
const scroll = csx({ overflowX: 'auto', width: 0, minWidth: '100%' })

/** What is wider than a narrow screen scrolls by itself, by keyboard too. */
export const ScrollRegion: FC<{ label: string }> = ({ label, children }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take focus to be scrolled by keys
  <div className={scroll} tabIndex={0} role="group" aria-label={label}>
    {children}
  </div>
)
