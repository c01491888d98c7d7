import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useContext } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import licenseUsageQuery from '../graphql/license-usage.graphql'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { GoToContext } from '../page/use-tab'
import { usePartnerValues } from '../partner/partner-page'
import { activePeople } from '../partner/team/active-people'
import { muted, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { PeakPlot } from './peak-plot'
import { PlainTable } from './plain-table'
import type { Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

interface Props {
  insights: Insights
  partner: LiveSupportSettings['partner']
}

/** The most conversations at once, beside the people and licenses. If the partner does not answer, the rest is still shown. */
export const PeakSection: FC<Props> = ({ insights, partner }) => {
  const translate = useTranslate()
  const { count, day } = useFigureText()
  const valuesOf = usePartnerValues()
  const goTo = useContext(GoToContext)
  const usage = useAnswer(licenseUsageQuery, {
    variables: { partner: partner ?? 'ZENDESK' },
    skip: !partner,
  }).data
  const { conversations, agents } = insights.figures.peak

  return (
    <Section
      place="peak"
      title={translate('insights.peak.title')}
      description={
        partner
          ? translate('insights.peak.description-at', valuesOf(partner))
          : translate('insights.peak.description')
      }
      aside={
        <Button
          type="button"
          variant="secondary"
          onClick={() => goTo('partner', 'licenses')}
        >
          {translate('insights.peak.licenses')}
        </Button>
      }
    >
      <div className={stack}>
        <p className={muted}>
          {agents > 0
            ? translate('insights.peak.enough', { conversations, agents })
            : translate('insights.peak.none')}
        </p>
        <PeakPlot
          days={insights.days}
          activePeople={usage && activePeople(usage)}
          licenses={usage?.applied}
        />
        <details>
          <summary>{translate('insights.as-table')}</summary>
          <PlainTable
            caption={translate('insights.peak.by-day')}
            columns={[
              translate('insights.day'),
              translate('insights.peak.conversations'),
              translate('insights.peak.agents'),
            ]}
            rows={insights.days.map(({ date, figures }) => ({
              key: date,
              name: day(date),
              cells: [
                count(figures.peak.conversations),
                count(figures.peak.agents),
              ],
            }))}
          />
        </details>
      </div>
    </Section>
  )
}
