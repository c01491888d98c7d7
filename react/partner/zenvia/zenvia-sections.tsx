import type { FC } from 'react'
import React from 'react'

import type { ZenviaSettings } from '../../graphql/answers'
import { ConnectionSection } from './connection-section'
import { WebhookSection } from './webhook-section'

interface Props {
  zenvia: ZenviaSettings
  timeZone: string
}

export const ZenviaSections: FC<Props> = ({ zenvia, timeZone }) => (
  <>
    <ConnectionSection zenvia={zenvia} timeZone={timeZone} />
    <WebhookSection zenvia={zenvia} timeZone={timeZone} />
  </>
)
