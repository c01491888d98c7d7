import type { FC } from 'react'
import React from 'react'

import type { ZendeskSettings } from '../../graphql/answers'
import { ConnectionSection } from './connection-section'
import { ProvisioningSection } from './provisioning/provisioning-section'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

export const ZendeskSections: FC<Props> = ({ zendesk, timeZone }) => (
  <>
    <ConnectionSection zendesk={zendesk} timeZone={timeZone} />
    <ProvisioningSection zendesk={zendesk} timeZone={timeZone} />
  </>
)
