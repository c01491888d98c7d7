import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type {
  ProvisioningReport,
  ZendeskSettings,
} from '../../../graphql/answers'
import { useSay } from '../../../i18n/use-say'
import { places } from '../../../page/tabs'
import { FailureNotice, Waiting } from '../../../ui/answer-view'
import { quiet, stack } from '../../../ui/layout'
import { OutcomeNotice } from '../../../ui/outcome-notice'
import { Section } from '../../../ui/section'
import { DangerZone } from './danger-zone'
import { planCounts } from './plan-counts'
import { SetupActions } from './setup-actions'
import { SetupSteps } from './setup-steps'
import { latestReport, useSetup } from './use-setup'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

type Setup = ReturnType<typeof useSetup>

const isUntouched = ({ steps }: ProvisioningReport): boolean =>
  steps.every(({ state }) => state === 'PLANNED')

const shownReport = (
  { inspection, applying }: Setup,
  noted: ProvisioningReport | null
): ProvisioningReport | undefined => {
  const inspected = inspection.data?.setup

  return applying
    ? (noted ?? inspected ?? undefined)
    : latestReport(inspected, noted)
}

/** Why there is no report, or none that is new. */
const SetupFailures: FC<{ setup: Setup }> = ({ setup }) => {
  const { inspection, outcome } = setup

  return (
    <>
      {outcome && (
        <OutcomeNotice outcome={outcome} onRetry={() => void setup.apply()} />
      )}
      {inspection.failure && (
        <FailureNotice
          failure={inspection.failure}
          onRetry={inspection.again}
        />
      )}
      {inspection.data?.userErrors.map(({ message }) => (
        <p key={message} className={quiet} role="alert">
          {message}
        </p>
      ))}
    </>
  )
}

/** What the app needs inside Zendesk: shown as a plan, made step by step, then watched. */
export const SetupSection: FC<Props> = ({ zendesk, timeZone }) => {
  const say = useSay()
  const setup = useSetup(zendesk.connected)
  const report = shownReport(setup, zendesk.setup)

  const description = () => {
    if (!zendesk.connected) return say('setup.connect-first')

    return report && isUntouched(report) && !setup.applying
      ? say('setup.plan', planCounts(report.steps))
      : say('setup.description')
  }

  return (
    <Section
      id={places.setup}
      title={say('setup.title')}
      description={description()}
      aside={
        report?.healthy && <Tag label={say('setup.healthy')} variant="green" />
      }
    >
      {zendesk.connected && (
        <div className={stack}>
          <SetupFailures setup={setup} />
          {!report && setup.inspection.loading && <Waiting lines={4} />}
          {report && (
            <>
              <SetupSteps
                report={report}
                busy={setup.applying}
                onRetry={() => void setup.apply()}
              />
              <SetupActions report={report} setup={setup} timeZone={timeZone} />
            </>
          )}
          {zendesk.setUp && (
            <DangerZone busy={setup.removing} onRemove={setup.remove} />
          )}
        </div>
      )}
    </Section>
  )
}
