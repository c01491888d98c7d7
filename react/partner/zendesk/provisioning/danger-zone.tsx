import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../../../i18n/use-translate'
import { useDoneToast } from '../../../page/use-toasts'
import { ConfirmDialog } from '../../../ui/dialog'
import { muted, spreadRow, stack, subtitle } from '../../../ui/layout'
import { TextField } from '../../../ui/text-field'
import { OpenNow } from '../../open-now'
import { usePartnerPages } from '../../partner-page'

const box = csx({
  marginTop: '$space-4',
  padding: '$space-4',
  border: '$critical',
  borderRadius: '$base',
})

interface Props {
  busy: boolean
  onRemove: () => Promise<boolean>
}

/** Taking the provisioned back asks for the partner's name, typed. */
export const DangerZone: FC<Props> = ({ busy, onRemove }) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const word = usePartnerPages().ZENDESK.name
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')

  const remove = async () => {
    const gone = await onRemove()

    setOpen(false)
    setTyped('')
    if (gone) done(translate('provisioning.removed'))
  }

  return (
    <div className={`${box} ${spreadRow}`}>
      <div>
        <h3 className={subtitle}>{translate('provisioning.remove-title')}</h3>
        <p className={muted}>{translate('provisioning.remove-what')}</p>
      </div>
      <Button
        type="button"
        variant="criticalTertiary"
        bleedX
        onClick={() => setOpen(true)}
      >
        {translate('provisioning.remove')}
      </Button>
      <ConfirmDialog
        open={open}
        critical
        title={translate('provisioning.remove-ask')}
        confirm={translate('provisioning.remove')}
        busy={busy}
        disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
        onClose={() => setOpen(false)}
        onConfirm={() => void remove()}
      >
        <div className={stack}>
          <p className={muted}>{translate('provisioning.remove-what')}</p>
          <OpenNow partner="ZENDESK" />
          <TextField
            label={translate('provisioning.remove-word', { word })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </ConfirmDialog>
    </div>
  )
}
