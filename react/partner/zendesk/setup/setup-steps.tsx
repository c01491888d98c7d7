import type { FC } from 'react'
import React from 'react'

import type { ProvisioningReport } from '../../../graphql/answers'
import { useSay } from '../../../i18n/use-say'
import { plainList } from '../../../ui/layout'
import { SetupStepView } from './setup-step'

interface Props {
  report: ProvisioningReport
  busy: boolean
  onRetry: () => void
}

export const SetupSteps: FC<Props> = ({ report, busy, onRetry }) => {
  const say = useSay()

  return (
    <ol className={plainList} aria-label={say('setup.title')} aria-busy={busy}>
      {report.steps.map((step) => (
        <SetupStepView
          key={step.id}
          step={step}
          busy={busy}
          onRetry={onRetry}
        />
      ))}
    </ol>
  )
}
