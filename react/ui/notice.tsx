import { csx } from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React from 'react'

import type { Tone } from './signs'
import { backgrounds, signs } from './signs'

const box = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: '$space-3',
  padding: '$space-4',
  borderRadius: '$base',
  text: '$body',
  '& > svg': { flexShrink: 0 },
})

const body = csx({ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' })

interface Props {
  tone: Tone
  title?: string
  action?: ReactNode
  /** Read out when it appears. */
  live?: boolean
}

export const Notice: FC<Props> = ({ tone, title, action, live, children }) => (
  <div
    className={`${box} ${backgrounds[tone]} ${signs[tone].color}`}
    role={live ? 'status' : undefined}
  >
    {signs[tone].icon}
    <div className={body}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
    {action}
  </div>
)
