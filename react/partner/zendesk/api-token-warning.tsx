import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useIntl } from 'react-intl'

import { DAY_MS } from '../../i18n/time-units'
import { useTranslate } from '../../i18n/use-translate'
import { Notice } from '../../ui/notice'

/** Zendesk's announced end of all API tokens. */
const LAST_DAY = Date.UTC(2027, 3, 30)

interface Props {
  /** By the service, when the stored connection uses a token. */
  daysLeft: number | null
  onUseOauth: () => void
}

export const ApiTokenWarning: FC<Props> = ({ daysLeft, onUseOauth }) => {
  const translate = useTranslate()
  const intl = useIntl()
  const [now] = useState(() => Date.now())
  const days = daysLeft ?? Math.max(0, Math.ceil((LAST_DAY - now) / DAY_MS))
  const date = intl.formatDate(LAST_DAY, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

  return (
    <Notice
      tone="warning"
      action={
        <Button type="button" variant="tertiary" onClick={onUseOauth}>
          {translate('zendesk.use-oauth')}
        </Button>
      }
    >
      {translate('zendesk.token-ends', { date, days })}
    </Notice>
  )
}
