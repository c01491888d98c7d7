import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import rotateMutation from '../../graphql/rotate-zenvia-webhook-key.graphql'
import type { ZenviaSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { CopyField } from '../../ui/copy-field'
import { ConfirmDialog } from '../../ui/dialog'
import { muted, stack } from '../../ui/layout'
import { MenuPath } from '../../ui/menu-path'
import { Notice } from '../../ui/notice'
import { OutcomeNotice } from '../../ui/outcome-notice'
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
  const [asking, setAsking] = useState(false)
  const [rotate, rotating, outcome] = useOperation(rotateMutation)
  const { webhookUrl, webhookFirstEventAt, previousKeyValidUntil } = zenvia

  const confirm = async () => {
    const result = await rotate({})

    setAsking(false)
    if (result.kind === 'done') done(translate('zenvia.key-rotated'))
  }

  return (
    <Section
      place="provisioning"
      title={translate('zenvia.webhook-title')}
      description={translate('zenvia.webhook-description')}
    >
      {webhookUrl ? (
        <div className={stack}>
          <OutcomeNotice outcome={outcome} />
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
            <Button
              type="button"
              variant="tertiary"
              bleedX
              onClick={() => setAsking(true)}
            >
              {translate('zenvia.rotate-key')}
            </Button>
          </div>
        </div>
      ) : (
        <p className={muted}>{translate('zenvia.webhook-later')}</p>
      )}
      <ConfirmDialog
        open={asking}
        title={translate('zenvia.rotate-key-ask')}
        confirm={translate('zenvia.rotate-key-confirm')}
        busy={rotating}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{translate('zenvia.rotate-key-what')}</p>
      </ConfirmDialog>
    </Section>
  )
}
