import {
  csx,
  IconCheckCircle,
  IconWarning,
  IconWarningCircle,
  IconXOctagon,
} from '@vtex/admin-ui'
import type { ReactNode } from 'react'
import React from 'react'

export type Tone = 'info' | 'positive' | 'warning' | 'critical'

export interface Sign {
  icon: ReactNode
  /** Of the icon, for what it stands in. */
  color: string
}

export const signs: Record<Tone, Sign> = {
  info: {
    icon: <IconWarningCircle aria-hidden="true" />,
    color: csx({ '& > svg': { color: '$info' } }),
  },
  positive: {
    icon: <IconCheckCircle aria-hidden="true" />,
    color: csx({ '& > svg': { color: '$positive' } }),
  },
  warning: {
    icon: <IconWarning aria-hidden="true" />,
    color: csx({ '& > svg': { color: '$warning' } }),
  },
  critical: {
    icon: <IconXOctagon aria-hidden="true" />,
    color: csx({ '& > svg': { color: '$critical' } }),
  },
}

/** For a sign that calls for nothing. */
export const quiet = csx({ '& > svg': { color: '$secondary' } })

export const backgrounds: Record<Tone, string> = {
  info: csx({ bg: '$info' }),
  positive: csx({ bg: '$positive' }),
  warning: csx({ bg: '$warning' }),
  critical: csx({ bg: '$critical' }),
}
