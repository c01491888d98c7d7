import type { FC } from 'react'
import React from 'react'

import type { ProvisioningReport } from '../../../graphql/answers'
import { useTranslate } from '../../../i18n/use-translate'
import { plainList } from '../../../ui/layout'
import { ProvisioningStepView } from './provisioning-step'

interface Props {
  report: ProvisioningReport
  busy: boolean
  onRetry: () => void
}

export const ProvisioningSteps: FC<Props> = ({ report, busy, onRetry }) => {
  const translate = useTranslate()

  return (
    <ol
      className={plainList}
      aria-label={translate('provisioning.title')}
      aria-busy={busy}
    >
      {report.steps.map((step) => (
        <ProvisioningStepView
          key={step.id}
          step={step}
          busy={busy}
          onRetry={onRetry}
        />
      ))}
    </ol>
  )
}
