import type { FC } from 'react'
import React from 'react'

import cancelMutation from '../../graphql/cancel-license-request.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { useDoneToast } from '../../page/use-toasts'
import { AskedOperation } from '../../ui/asked-operation'

interface Props {
  partner: Partner
  onCancelled: () => void
}

/** Takes the request back while nobody has answered; its children say what is waited for. */
export const CancelLicenseRequest: FC<Props> = ({
  partner,
  children,
  onCancelled,
}) => {
  const translate = useTranslate()
  const done = useDoneToast()

  return (
    <div>
      <AskedOperation
        mutation={cancelMutation}
        variables={{ partner }}
        label={translate('licenses.cancel')}
        title={translate('licenses.cancel-ask')}
        onTried={({ kind }) => {
          if (kind === 'done') done(translate('licenses.cancelled'))
          onCancelled()
        }}
      >
        {children}
      </AskedOperation>
    </div>
  )
}
