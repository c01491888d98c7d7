import type { FC } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { CheckboxField } from '../ui/checkbox-field'
import { ConfirmDialog } from '../ui/dialog'
import { stack } from '../ui/layout'

interface Props {
  open: boolean
  busy: boolean
  onClose: () => void
  /** `endsFormer` for a token that strangers know. */
  onConfirm: (endsFormer: boolean) => void
}

/** Another token, after reading what becomes of the present one. */
export const RotateTokenDialog: FC<Props> = ({
  open,
  busy,
  onClose,
  onConfirm,
}) => {
  const translate = useTranslate()
  const [endsFormer, setEndsFormer] = useState(false)

  return (
    <ConfirmDialog
      open={open}
      critical
      title={translate('token.rotate-ask')}
      confirm={translate('token.rotate')}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        onConfirm(endsFormer)
        setEndsFormer(false)
      }}
    >
      <div className={stack}>
        <p>
          {endsFormer
            ? translate('token.rotate-at-once')
            : translate('token.rotate-what')}
        </p>
        <CheckboxField
          label={translate('token.ends-former')}
          checked={endsFormer}
          onChange={setEndsFormer}
        />
      </div>
    </ConfirmDialog>
  )
}
