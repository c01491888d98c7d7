import type { FC } from 'react'
import React, { useState } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { useStoreTime } from '../i18n/use-store-time'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { zoneCity } from '../i18n/zone-city'
import { AnswerView } from '../ui/answer-view'
import { looseStack, small, spreadRow, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { SelectField } from '../ui/select-field'
import { FigureList } from './figure-list'
import { GroupTables } from './group-tables'
import { PeakSection } from './peak-section'
import { RequestsByDay } from './requests-by-day'
import { SaveDays } from './save-days'
import type { Insights, Period } from './use-insights'
import { useInsights } from './use-insights'
import { WeekHeat } from './week-heat'

const periods: Array<{ name: Period; text: string }> = [
  { name: 'TODAY', text: messageKey('insights.period.today') },
  { name: 'YESTERDAY', text: messageKey('insights.period.yesterday') },
  { name: 'LAST_7_DAYS', text: messageKey('insights.period.last-7') },
  { name: 'LAST_14_DAYS', text: messageKey('insights.period.last-14') },
  { name: 'LAST_30_DAYS', text: messageKey('insights.period.last-30') },
  { name: 'MONTH_TO_DATE', text: messageKey('insights.period.month') },
]

interface Props {
  settings: LiveSupportSettings
}

const Freshness: FC<{ insights: Insights }> = ({ insights }) => {
  const translate = useTranslate()
  const { dateTime } = useStoreTime(insights.timeZone)

  return insights.computedAt ? (
    <p className={small}>
      {translate('insights.fresh', {
        time: dateTime(insights.computedAt),
        zone: zoneCity(insights.timeZone),
      })}
    </p>
  ) : null
}

const Shown: FC<Props & { insights: Insights }> = ({ settings, insights }) =>
  insights.figures.requests === 0 && insights.before.requests === 0 ? (
    <Empty />
  ) : (
    <>
      <RequestsByDay days={insights.days} />
      <WeekHeat
        hours={insights.hours}
        dates={insights.days.map(({ date }) => date)}
        settings={settings}
      />
      <PeakSection insights={insights} partner={settings.partner} />
      <GroupTables figures={insights.figures} settings={settings} />
    </>
  )

const Empty: FC = () => {
  const translate = useTranslate()

  return (
    <Notice tone="info" title={translate('insights.empty.title')}>
      {translate('insights.empty')}
    </Notice>
  )
}

export const InsightsTab: FC<Props> = ({ settings }) => {
  const translate = useTranslate()
  const [period, setPeriod] = useState<Period>('LAST_7_DAYS')
  const answer = useInsights(period, settings.partner)

  return (
    <div className={looseStack}>
      <Section
        place="insights"
        title={translate('tab.insights')}
        description={translate('insights.description')}
        aside={answer.data && <SaveDays insights={answer.data} />}
      >
        <div className={stack}>
          <div className={spreadRow}>
            <SelectField
              label={translate('insights.period')}
              value={period}
              onChange={({ target }) => {
                const chosen = periods.find(({ name }) => name === target.value)

                if (chosen) setPeriod(chosen.name)
              }}
            >
              {periods.map(({ name, text }) => (
                <option key={name} value={name}>
                  {translate(text)}
                </option>
              ))}
            </SelectField>
          </div>
          <AnswerView answer={answer} lines={4}>
            {(insights) => (
              <>
                <FigureList insights={insights} />
                <Freshness insights={insights} />
              </>
            )}
          </AnswerView>
        </div>
      </Section>
      {answer.data && <Shown settings={settings} insights={answer.data} />}
    </div>
  )
}
