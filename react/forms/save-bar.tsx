import { Button, csx } from '@vtex/admin-ui'
import type { ReactElement, ReactNode } from 'react'
import React, { useRef } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { useClearOfBar } from './use-clear-of-bar'

const bar = csx({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '$space-3',
  marginX: '-$space-2',
  padding: '1rem 1.25rem',
  bg: '$primary',
  border: '$neutral',
  borderRadius: '$base',
  boxShadow: '$overlay.bottom',
})

const whole = csx({ flex: '1 0 100%' })
const text = csx({ flex: '1 1 10rem', text: '$body' })

const buttons = csx({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '$space-3',
  marginLeft: 'auto',
})

interface Props {
  saving: boolean
  onDiscard: () => void
  /** Why the last save failed, where the eyes are that pressed Save. */
  failure?: ReactNode
}

/** Appears when a section has changes; its Save submits the form around it. */
export const SaveBar = ({
  saving,
  onDiscard,
  failure,
}: Props): ReactElement => {
  const translate = useTranslate()
  const place = useRef<HTMLDivElement>(null)

  useClearOfBar(place)

  return (
    <div ref={place} className={bar} data-save-bar>
      {failure && <div className={whole}>{failure}</div>}
      <span className={text} role="status">
        {translate('unsaved')}
      </span>
      <div className={buttons}>
        <Button
          type="button"
          variant="secondary"
          disabled={saving}
          onClick={onDiscard}
        >
          {translate('discard')}
        </Button>
        <Button type="submit" loading={saving}>
          {translate('save')}
        </Button>
      </div>
    </div>
  )
}
