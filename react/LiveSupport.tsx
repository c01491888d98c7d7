import { ThemeProvider, ToastProvider } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { LiveSupportPage } from './page/live-support-page'

/** The route's component. */
const LiveSupport: FC = () => (
  <ThemeProvider>
    <ToastProvider>
      <LiveSupportPage />
    </ToastProvider>
  </ThemeProvider>
)

export default LiveSupport
