import type { FC } from 'react'
import React from 'react'
import { FormattedMessage } from 'react-intl'

/** The admin's own entries are only scenery; the app's is the one that the page belongs to. */
const scenery = [72, 56, 88, 64, 48]

export const Navigation: FC = () => (
  <nav className="shell-navigation" aria-label="Admin">
    <div className="shell-mark" aria-hidden="true">
      A
    </div>
    {scenery.map((width) => (
      <span
        key={width}
        className="shell-scenery"
        style={{ width }}
        aria-hidden="true"
      />
    ))}
    <a href="/admin/live-support" aria-current="page">
      <FormattedMessage id="admin/live-support.nav.title" />
    </a>
  </nav>
)
