import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type {
  SetupReport,
  ZendeskSettings,
} from '../../../graphql/schema-types'
import { useSay } from '../../../i18n/use-say'
import { places } from '../../../page/tabs'
import { FailureNotice, Waiting } from '../../../ui/answer-view'
import { quiet, stack } from '../../../ui/layout'
import { OutcomeNotice } from '../../../ui/outcome-notice'
import { Section } from '../../../ui/section'
import { planCounts } from './plan-counts'
import { DangerZone } from './danger-zone'
import { SetupActions } from './setup-actions'
import { SetupSteps } from './setup-steps'
import { latestReport, useSetup } from './use-setup'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

const isUntouched = ({ steps }: SetupReport): boolean =>
  steps.every(({ state }) => state === 'PLANNED')

/** What the app needs inside Zendesk: shown as a plan, made step by step, then watched. */
export const SetupSection: FC<Props> = ({ zendesk, timeZone }) => {
  const say = useSay()
  const setup = useSetup(zendesk.connected)
  const { inspection, outcome, applying } = setup
  const inspected = inspection.data?.setup
  const report = applying
    ? (zendesk.setup ?? inspected ?? undefined)
    : latestReport(inspected, zendesk.setup)
  const refusals = inspection.data?.userErrors ?? []

  const description = () => {
    if (!zendesk.connected) return say('setup.connect-first')
    if (report && isUntouched(report) && !applying) {
      return say('setup.plan', planCounts(report.steps))
    }

    return say('setup.description')
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
          {outcome && (
            <OutcomeNotice
              outcome={outcome}
              onRetry={() => void setup.apply()}
            />
          )}
          {inspection.failure && (
            <FailureNotice
              failure={inspection.failure}
              onRetry={inspection.again}
            />
          )}
          {refusals.map(({ message }) => (
            <p key={message} className={quiet} role="alert">
              {message}
            </p>
          ))}
          {!report && inspection.loading && <Waiting lines={4} />}
          {report && (
            <>
              <SetupSteps
                report={report}
                busy={applying}
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
