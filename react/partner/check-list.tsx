import { csx, IconMinus, keyframes, VisuallyHidden } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ConnectionCheck } from '../graphql/answers'
import type { CheckStatus } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { plainList, muted } from '../ui/layout'
import type { Sign } from '../ui/signs'
import { quiet, signs } from '../ui/signs'

const appear = keyframes({
  from: { opacity: 0, transform: 'translateY(4px)' },
  to: { opacity: 1, transform: 'none' },
})

const line = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '0 0.75rem',
  paddingY: '$space-2',
  '@media (prefers-reduced-motion: no-preference)': {
    animation: `${appear} 240ms both`,
  },
  '& > p': { gridColumn: 2, overflowWrap: 'anywhere' },
})

const label = csx({ text: '$action1' })

const signOf: Record<CheckStatus, Sign> = {
  PASSED: signs.positive,
  FAILED: signs.critical,
  WARNING: signs.warning,
  SKIPPED: { icon: <IconMinus aria-hidden="true" />, color: quiet },
}

const statusMessages: Record<CheckStatus, string> = {
  PASSED: messageKey('check.passed'),
  FAILED: messageKey('check.failed'),
  WARNING: messageKey('check.warning'),
  SKIPPED: messageKey('check.skipped'),
}

const STEP_MS = 110

/** Named checks, appearing one after the other, each with what is wrong and what to do. */
export const CheckList: FC<{ checks: ConnectionCheck[] }> = ({ checks }) => {
  const translate = useTranslate()

  return (
    <ul className={plainList} aria-label={translate('check.title')}>
      {checks.map(({ id, status, label: name, message }, index) => (
        <li
          key={id}
          className={`${line} ${signOf[status].color}`}
          style={{ animationDelay: `${index * STEP_MS}ms` }}
        >
          {signOf[status].icon}
          <span className={label}>
            {name}
            <VisuallyHidden>{translate(statusMessages[status])}</VisuallyHidden>
          </span>
          {message && <p className={muted}>{message}</p>}
        </li>
      ))}
    </ul>
  )
}
