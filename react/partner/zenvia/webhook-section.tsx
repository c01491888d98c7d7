import type { FC } from 'react'
import React from 'react'

import rotateMutation from '../../graphql/rotate-zenvia-webhook-key.graphql'
import type { ZenviaSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { useDoneToast } from '../../page/use-toasts'
import { AskedOperation } from '../../ui/asked-operation'
import { CopyField } from '../../ui/copy-field'
import { muted, stack } from '../../ui/layout'
import { MenuPath } from '../../ui/menu-path'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { WebhookCheck } from './webhook-check'
import { ZENVIA_ADMINISTRATION } from './zenvia-form'

interface Props {
  zenvia: ZenviaSettings
  timeZone: string
}

/** Zenvia has no API for its webhook: a person pastes the address there, and the page watches for the first event. */
export const WebhookSection: FC<Props> = ({ zenvia, timeZone }) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const when = useStoreTime(timeZone)
  const { webhookUrl, webhookFirstEventAt, previousKeyValidUntil } = zenvia

  return (
    <Section
      place="provisioning"
      title={translate('zenvia.webhook-title')}
      description={translate('zenvia.webhook-description')}
    >
      {webhookUrl ? (
        <div className={stack}>
          <CopyField
            label={translate('zenvia.webhook-url')}
            help={
              <MenuPath
                path={translate('zenvia.webhook-path')}
                href={ZENVIA_ADMINISTRATION}
              />
            }
            value={webhookUrl}
          />
          {webhookFirstEventAt === null && (
            <p className={muted}>{translate('zenvia.webhook-first')}</p>
          )}
          {previousKeyValidUntil && (
            <Notice tone="warning">
              {translate('zenvia.previous-key', {
                until: when.dateTime(previousKeyValidUntil),
              })}
            </Notice>
          )}
          <WebhookCheck zenvia={zenvia} timeZone={timeZone} />
          <div>
            <AskedOperation
              mutation={rotateMutation}
              variables={{}}
              label={translate('zenvia.rotate-key')}
              title={translate('zenvia.rotate-key-ask')}
              onTried={({ kind }) => {
                if (kind === 'done') done(translate('zenvia.key-rotated'))
              }}
            >
              <p>{translate('zenvia.rotate-key-what')}</p>
            </AskedOperation>
          </div>
        </div>
      ) : (
        <p className={muted}>{translate('zenvia.webhook-later')}</p>
      )}
    </Section>
  )
}
