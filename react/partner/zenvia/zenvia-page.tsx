import React from 'react'

import { messageKey } from '../../i18n/use-translate'
import type { PartnerPage } from '../partner-page'
import { ConnectionSection } from './connection-section'
import { WebhookSection } from './webhook-section'

export const zenviaPage: PartnerPage = {
  name: 'Zenvia',
  gender: 'feminine',
  color: '#4b2a86',
  statusPage: 'https://status.zenvia.com',
  messages: {
    purpose: messageKey('zenvia.purpose'),
    needs: messageKey('zenvia.needs'),
    setUp: messageKey('checklist.paste-webhook'),
    licenses: messageKey('licenses.zenvia'),
  },
  plan: messageKey('plan.includes'),
  Sections: ({ settings: { zenvia, timeZone } }) => (
    <>
      <ConnectionSection zenvia={zenvia} timeZone={timeZone} />
      <WebhookSection zenvia={zenvia} timeZone={timeZone} />
    </>
  ),
  accessOf: ({ zenvia }) =>
    `${zenvia.apiToken.changedAt} ${zenvia.partnerToken.changedAt} ${zenvia.partnerAccountId}`,
}
