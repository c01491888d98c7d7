import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useEffect, useRef } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { CopyField } from '../ui/copy-field'
import { stack } from '../ui/layout'
import { Notice } from '../ui/notice'

const box = csx({
  padding: '$space-5',
  border: '$mainSelected',
  borderRadius: '$base',
  outline: 'none',
})

interface Props {
  label: string
  help: string
  value: string
  onClose: () => void
}

/** A secret just made: there to be copied now, and never again. */
export const ShownOnce: FC<Props> = ({ label, help, value, onClose }) => {
  const translate = useTranslate()
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => ref.current?.focus(), [value])

  return (
    <div ref={ref} tabIndex={-1} className={`${box} ${stack}`}>
      <Notice tone="warning" live>
        {translate('shown-once')}
      </Notice>
      <CopyField label={label} help={help} value={value} />
      <div>
        <Button type="button" variant="secondary" onClick={onClose}>
          {translate('shown-once-done')}
        </Button>
      </div>
    </div>
  )
}
