import {
  csx,
  IconCheckCircle,
  IconWarning,
  IconWarningCircle,
  IconXOctagon,
} from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React from 'react'

export type Tone = 'info' | 'positive' | 'warning' | 'critical'

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

const tones: Record<Tone, string> = {
  info: csx({ bg: '$info', '& > svg': { color: '$info' } }),
  positive: csx({ bg: '$positive', '& > svg': { color: '$positive' } }),
  warning: csx({ bg: '$warning', '& > svg': { color: '$warning' } }),
  critical: csx({ bg: '$critical', '& > svg': { color: '$critical' } }),
}

const icons: Record<Tone, ReactNode> = {
  info: <IconWarningCircle aria-hidden="true" />,
  positive: <IconCheckCircle aria-hidden="true" />,
  warning: <IconWarning aria-hidden="true" />,
  critical: <IconXOctagon aria-hidden="true" />,
}

const body = csx({ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' })

interface Props {
  tone: Tone
  title?: string
  action?: ReactNode
  /** Read out when it appears. */
  live?: boolean
}

export const Notice: FC<Props> = ({ tone, title, action, live, children }) => (
  <div className={`${box} ${tones[tone]}`} role={live ? 'status' : undefined}>
    {icons[tone]}
    <div className={body}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
    {action}
  </div>
)
