import './graphql/operations-together'

import { ThemeProvider, ToastProvider } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { memo } from 'react'

import { LiveSupportPage } from './page/live-support-page'
import { SteadyClient } from './page/steady-client'
import { ToastPlace } from './page/toast-place'

/** It takes nothing of what the route passes, and is not drawn anew when that changes. */
const Page = memo(() => (
  <SteadyClient>
    <ThemeProvider>
      <ToastProvider>
        <ToastPlace />
        <LiveSupportPage />
      </ToastProvider>
    </ThemeProvider>
  </SteadyClient>
))

/** The route's component. */
const LiveSupport: FC = () => <Page />

export default LiveSupport
