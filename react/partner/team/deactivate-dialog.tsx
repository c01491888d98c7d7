import type { FC } from 'react'
import React from 'react'

import type { RosterAgent } from '../../graphql/answers'
import deactivateMutation from '../../graphql/deactivate-agent.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import { ConfirmDialog } from '../../ui/dialog'
import { stack } from '../../ui/layout'
import { OutcomeNotice } from '../../ui/outcome-notice'
import { usePartnerValues } from '../partner-page'

interface Props {
  member: RosterAgent
  partner: Partner
  onClose: () => void
  /** Also after a failure, which does not tell whether it was done. */
  onTried: () => void
  /** Absent where the partner lets nobody come back. */
  onUndo?: (member: RosterAgent) => void
}

export const DeactivateDialog: FC<Props> = ({
  member,
  partner,
  onClose,
  onTried,
  onUndo,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const done = useDoneToast()
  const [run, running, outcome] = useOperation(deactivateMutation)
  const { name, agentId } = member

  const deactivate = async () => {
    const result = await run({ partner, agentId })

    onTried()

    if (result.kind === 'done') {
      onClose()
      done(
        translate('team.deactivated', { name }),
        onUndo && (() => onUndo(member))
      )
    }
  }

  return (
    <ConfirmDialog
      open
      critical
      title={translate('team.deactivate-ask', { name })}
      confirm={translate('team.deactivate')}
      busy={running}
      onClose={onClose}
      onConfirm={() => void deactivate()}
    >
      <div className={stack}>
        <OutcomeNotice outcome={outcome} />
        <p>
          {translate('team.deactivate-what', {
            name,
            ...valuesOf(partner),
          })}
        </p>
      </div>
    </ConfirmDialog>
  )
}
