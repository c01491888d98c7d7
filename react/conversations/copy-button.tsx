import { Button, IconCopySimple } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../i18n/use-translate'

interface Props {
  label: string
  text: () => string
}

/** Copies a long text; where the browser refuses its clipboard the text is shown, to be copied by hand. */
export const CopyButton: FC<Props> = ({ label, text }) => {
  const translate = useTranslate()
  const [copied, setCopied] = useState<'YES' | 'REFUSED'>()

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied('YES')
    } catch {
      setCopied('REFUSED')
    }
  }

  return (
    <>
      <Button
        type="button"
        variant="secondary"
        icon={<IconCopySimple aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status">{copied === 'YES' && translate('copied')}</span>
      {copied === 'REFUSED' && (
        <textarea
          readOnly
          rows={8}
          style={{ width: '100%' }}
          aria-label={label}
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}
