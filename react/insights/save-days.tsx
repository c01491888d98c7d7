import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useIntl } from 'react-intl'

import { useTranslate } from '../i18n/use-translate'
import type { Cell } from './csv'
import { csvFormatOf, csvLine, saveCsv } from './csv'
import type { Insights } from './use-insights'

type Day = Insights['days'][number]

const cellsOf = ({ date, figures }: Day): Cell[] => [
  date,
  figures.requests,
  figures.handoffs,
  figures.served,
  figures.refused.closed,
  figures.refused.off,
  figures.refused.noAgent,
  figures.refused.partnerProblem,
  figures.contacts,
  figures.wait.medianSeconds,
  figures.wait.percentile90Seconds,
  figures.untilEnd.medianSeconds,
  figures.messagesFromShoppers,
  figures.messagesFromAgents,
  figures.peak.conversations,
  figures.peak.agents,
]

/** A row a day. The days are on the page already, so that there is nothing to wait for. */
export const SaveDays: FC<{ insights: Insights }> = ({ insights }) => {
  const translate = useTranslate()
  const { locale } = useIntl()
  const seconds = (name: string) =>
    translate('insights.csv.in-seconds', { name })

  const save = () => {
    const format = csvFormatOf(locale)
    const head = [
      translate('insights.day'),
      translate('insights.figure.requests'),
      translate('tab.conversations'),
      translate('insights.figure.served'),
      translate('insights.csv.closed'),
      translate('insights.csv.off'),
      translate('insights.csv.no-agent'),
      translate('insights.csv.partner'),
      translate('insights.figure.contacts'),
      seconds(translate('insights.figure.wait-median')),
      seconds(translate('insights.figure.wait-most')),
      seconds(translate('insights.figure.end-median')),
      translate('insights.figure.from-shoppers'),
      translate('insights.figure.from-agents'),
      translate('insights.peak.conversations'),
      translate('insights.peak.agents'),
    ]
    const first = insights.days[0]?.date ?? ''
    const last = insights.days[insights.days.length - 1]?.date ?? ''

    saveCsv(
      `live-support-${first}-${last}.csv`,
      [head, ...insights.days.map(cellsOf)].map((cells) =>
        csvLine(cells, format)
      )
    )
  }

  return (
    <Button type="button" variant="secondary" onClick={save}>
      {translate('insights.csv.save')}
    </Button>
  )
}
