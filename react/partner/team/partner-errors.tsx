import { Button } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React from 'react'

import type { UserError } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { Notice } from '../../ui/notice'

interface Props {
  errors: UserError[]
  onRetry: () => void
}

/** Why the partner could not be asked; nothing when it could. */
export const PartnerErrors = ({
  errors,
  onRetry,
}: Props): ReactElement | null => {
  const translate = useTranslate()

  return errors.length === 0 ? null : (
    <Notice
      tone="critical"
      live
      action={
        <Button type="button" variant="secondary" onClick={onRetry}>
          {translate('try-again')}
        </Button>
      }
    >
      {errors.map(({ message }) => (
        <p key={message} style={{ margin: 0 }}>
          {message}
        </p>
      ))}
    </Notice>
  )
}
