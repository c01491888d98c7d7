import { Button, csx, IconCopySimple, TextInput } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React, { useEffect, useRef, useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import type { FieldFrameProps } from './field-frame'
import { FieldFrame } from './field-frame'
import { asHighAsFields } from './layout'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '$space-3',
  alignItems: 'center',
  '& > div:first-child': { flex: '1 1 14rem', minWidth: 0 },
  // At 14px Chrome draws no underscore of Linux's DejaVu Sans Mono in a field.
  input: {
    fontFamily: 'monospace',
    fontSize: '15px',
    textOverflow: 'ellipsis',
  },
})

const SHOWN_MS = 4000

interface Props extends FieldFrameProps {
  value: string
}

/** A text to take elsewhere. Where the browser refuses its clipboard the text is selected, to be copied by hand. */
export const CopyField = ({ value, ...frame }: Props): ReactElement => {
  const translate = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return undefined

    const timer = window.setTimeout(() => setCopied(false), SHOWN_MS)

    return () => window.clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      input.current?.select()
    }
  }

  return (
    <FieldFrame {...frame}>
      {(control) => (
        <div className={`${line} ${asHighAsFields}`}>
          <div>
            <TextInput
              readOnly
              {...control}
              value={value}
              ref={input}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
          <Button
            type="button"
            variant="secondary"
            icon={<IconCopySimple aria-hidden="true" />}
            onClick={() => void copy()}
          >
            {translate('copy')}
          </Button>
          <span role="status">{copied && translate('copied')}</span>
        </div>
      )}
    </FieldFrame>
  )
}
