import './graphql/operations-together'

import { ThemeProvider, ToastProvider } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { LiveSupportPage } from './page/live-support-page'
import { ToastPlace } from './page/toast-place'

/** The route's component. */
const LiveSupport: FC = () => (
  <ThemeProvider>
    <ToastProvider>
      <ToastPlace />
      <LiveSupportPage />
    </ToastProvider>
  </ThemeProvider>
)

export default LiveSupport
