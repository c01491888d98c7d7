import React from 'react'

import { messageKey } from '../../i18n/use-translate'
import type { PartnerPage } from '../partner-page'
import { ConnectionSection } from './connection-section'
import { ProvisioningSection } from './provisioning/provisioning-section'
import { storedAccessOf } from './zendesk-form'

export const zendeskPage: PartnerPage = {
  name: 'Zendesk',
  gender: 'masculine',
  color: '#17494d',
  statusPage: 'https://status.zendesk.com',
  messages: {
    purpose: messageKey('zendesk.purpose'),
    needs: messageKey('zendesk.needs'),
    setUp: messageKey('checklist.set-up-zendesk'),
    licenses: messageKey('licenses.zendesk'),
  },
  Sections: ({ settings: { zendesk, timeZone } }) => (
    <>
      <ConnectionSection zendesk={zendesk} timeZone={timeZone} />
      <ProvisioningSection
        key={storedAccessOf(zendesk)}
        zendesk={zendesk}
        timeZone={timeZone}
      />
    </>
  ),
  accessOf: ({ zendesk }) => storedAccessOf(zendesk),
}
