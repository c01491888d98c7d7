import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import cancelMutation from '../../graphql/cancel-license-request.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'

interface Props {
  partner: Partner
  onCancelled: () => void
}

/** Takes the request back while nobody has answered. */
export const CancelLicenseRequest: FC<Props> = ({ partner, onCancelled }) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const [run, running, outcome] = useOperation(cancelMutation)

  const cancel = async () => {
    const result = await run({ partner })

    if (result.kind === 'done') done(translate('licenses.cancelled'))
    onCancelled()
  }

  return (
    <div className={stack}>
      <div>
        <Button
          type="button"
          variant="tertiary"
          bleedX
          loading={running}
          onClick={() => void cancel()}
        >
          {translate('licenses.cancel')}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </div>
  )
}
