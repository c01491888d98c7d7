import { Button, csx, IconPlus, Spinner } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ProvisioningStep } from '../../../graphql/answers'
import type { ProvisioningStepState } from '../../../graphql/operation-types'
import { messageKey, useTranslate } from '../../../i18n/use-translate'
import { plainList, muted, small, tightStack } from '../../../ui/layout'
import type { Sign } from '../../../ui/signs'
import { quiet, signs } from '../../../ui/signs'
import { DriftTable } from './drift-table'

const line = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: '0.25rem 0.75rem',
  paddingY: '$space-3',
  borderBottom: '$neutral',
  text: '$body',
  '& > div': { gridColumn: '2 / -1' },
})

const name = csx({ text: '$action1', overflowWrap: 'anywhere' })

const unfold = csx({
  text: '$detail',
  summary: { cursor: 'pointer', color: '$action.main.tertiary' },
  li: { overflowWrap: 'anywhere', paddingY: '$space-05' },
})

const signOf: Record<ProvisioningStepState, Sign> = {
  PLANNED: { icon: <IconPlus aria-hidden="true" />, color: quiet },
  IN_PLACE: signs.positive,
  CHANGED: signs.warning,
  MISSING: signs.warning,
  RUNNING: { icon: <Spinner size={20} />, color: signs.info.color },
  FAILED: signs.critical,
}

const stateMessages: Record<ProvisioningStepState, string> = {
  PLANNED: messageKey('step.planned'),
  IN_PLACE: messageKey('step.in-place'),
  CHANGED: messageKey('step.changed'),
  MISSING: messageKey('step.missing'),
  RUNNING: messageKey('step.running'),
  FAILED: messageKey('step.failed'),
}

interface Props {
  step: ProvisioningStep
  busy: boolean
  onRetry: () => void
}

export const ProvisioningStepView: FC<Props> = ({ step, busy, onRetry }) => {
  const translate = useTranslate()
  const { state, label, title, details, drift, message, detail } = step

  return (
    <li className={`${line} ${signOf[state].color}`}>
      {signOf[state].icon}
      <span className={name}>{label}</span>
      <span className={small} role="status">
        {translate(stateMessages[state])}
      </span>
      <div className={tightStack}>
        <p className={muted}>{title}</p>
        {message && <p className={muted}>{message}</p>}
        {detail && (
          <p className={small}>
            {translate('provisioning.partner-says', { detail })}
          </p>
        )}
        {drift.length > 0 && <DriftTable drift={drift} />}
        {details.length > 0 && (
          <details className={unfold}>
            <summary>{translate('provisioning.details')}</summary>
            <ul className={plainList}>
              {details.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
        {state === 'FAILED' && (
          <div>
            <Button
              type="button"
              variant="secondary"
              disabled={busy}
              aria-label={translate('labelled', {
                label: translate('try-again'),
                text: label,
              })}
              onClick={onRetry}
            >
              {translate('try-again')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
