import { Button, Spinner } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import startMutation from '../../graphql/start-zenvia-webhook-check.graphql'
import type { ZenviaSettings } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { useStoreTime } from '../../i18n/use-store-time'
import { useOperation } from '../../page/use-operation'
import { row, stack } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { useWebhookWatch } from './use-webhook-watch'

interface Props {
  zenvia: ZenviaSettings
  timeZone: string
}

/** Whether Zenvia's events arrive: started by a person, watched for two minutes. */
export const WebhookCheck: FC<Props> = ({ zenvia, timeZone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const [start, starting] = useOperation(startMutation)
  const { webhookFirstEventAt, webhookLastEventAt, webhookCheckStartedAt } =
    zenvia
  const last = webhookLastEventAt && (
    <p>
      {translate('zenvia.webhook-last', {
        last: when.dateTime(webhookLastEventAt),
      })}
    </p>
  )
  const state = useWebhookWatch(
    webhookCheckStartedAt,
    webhookLastEventAt !== null &&
      webhookLastEventAt >= (webhookCheckStartedAt ?? '')
  )

  return (
    <div className={stack}>
      <div className={row}>
        <Button
          type="button"
          variant="secondary"
          loading={starting}
          onClick={() => void start({})}
        >
          {translate('zenvia.check-webhook')}
        </Button>
        {state === 'watching' && <Spinner size={20} />}
      </div>
      <div role="status">
        {state === 'idle' && webhookFirstEventAt && (
          <Notice
            tone="positive"
            title={translate('zenvia.webhook-seen', {
              first: when.dateTime(webhookFirstEventAt),
            })}
          >
            {last}
          </Notice>
        )}
        {state === 'watching' && (
          <Notice tone="info">
            {translate('zenvia.webhook-watching')}
            {last}
          </Notice>
        )}
        {state === 'nothing' && (
          <Notice tone="warning" title={translate('zenvia.webhook-nothing')}>
            {translate('zenvia.webhook-look')}
            {last}
          </Notice>
        )}
      </div>
    </div>
  )
}
