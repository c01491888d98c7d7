declare module 'live-support/page' {
  import type { ComponentType } from 'react'

  const LiveSupportPage: ComponentType
  export default LiveSupportPage
}
