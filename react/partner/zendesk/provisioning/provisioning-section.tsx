import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type {
  ProvisioningReport,
  ZendeskSettings,
} from '../../../graphql/answers'
import { useTranslate } from '../../../i18n/use-translate'
import { FailureNotice, Waiting } from '../../../ui/answer-view'
import { muted, stack } from '../../../ui/layout'
import { OutcomeNotice } from '../../../ui/outcome-notice'
import { Section } from '../../../ui/section'
import { DangerZone } from './danger-zone'
import { planCounts } from './plan-counts'
import { ProvisioningActions } from './provisioning-actions'
import { ProvisioningSteps } from './provisioning-steps'
import { latestReport, useProvisioning } from './use-provisioning'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

type Provisioning = ReturnType<typeof useProvisioning>

const isUntouched = ({ steps }: ProvisioningReport): boolean =>
  steps.every(({ state }) => state === 'PLANNED')

const shownReport = (
  { inspection, applying }: Provisioning,
  noted: ProvisioningReport | null
): ProvisioningReport | undefined => {
  const inspected = inspection.data?.provisioning

  return applying
    ? (noted ?? inspected ?? undefined)
    : latestReport(inspected, noted)
}

/** Why there is no report, or none that is new. */
const ProvisioningFailures: FC<{ provisioning: Provisioning }> = ({
  provisioning,
}) => {
  const { inspection, outcome } = provisioning

  return (
    <>
      <OutcomeNotice
        outcome={outcome}
        onRetry={() => void provisioning.apply()}
      />
      {inspection.failure && (
        <FailureNotice
          failure={inspection.failure}
          onRetry={inspection.again}
        />
      )}
      {inspection.data?.userErrors.map(({ message }) => (
        <p key={message} className={muted} role="alert">
          {message}
        </p>
      ))}
    </>
  )
}

/** What the app needs inside Zendesk: shown as a plan, made step by step, then watched. */
export const ProvisioningSection: FC<Props> = ({ zendesk, timeZone }) => {
  const translate = useTranslate()
  const provisioning = useProvisioning(zendesk.connected)
  const report = shownReport(provisioning, zendesk.provisioning)

  const description = () => {
    if (!zendesk.connected) return translate('provisioning.connect-first')

    return report && isUntouched(report) && !provisioning.applying
      ? translate('provisioning.plan', planCounts(report.steps))
      : translate('provisioning.description')
  }

  return (
    <Section
      place="provisioning"
      title={translate('provisioning.title')}
      description={description()}
      aside={
        report?.healthy && (
          <Tag label={translate('provisioning.healthy')} variant="green" />
        )
      }
    >
      {zendesk.connected && (
        <div className={stack}>
          <ProvisioningFailures provisioning={provisioning} />
          {!report && provisioning.inspection.loading && <Waiting lines={4} />}
          {report && (
            <>
              <ProvisioningSteps
                report={report}
                busy={provisioning.applying}
                onRetry={() => void provisioning.apply()}
              />
              <ProvisioningActions
                report={report}
                provisioning={provisioning}
                timeZone={timeZone}
              />
            </>
          )}
          {zendesk.provisioned && (
            <DangerZone
              busy={provisioning.removing}
              onRemove={provisioning.remove}
            />
          )}
        </div>
      )}
    </Section>
  )
}
