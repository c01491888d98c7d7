import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { messageKey, useTranslate } from '../i18n/use-translate'
import { small, tightStack } from '../ui/layout'
import type { Figures, Insights } from './use-insights'
import { useFigureText } from './use-figure-text'

const grid = csx({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
  gap: '$space-6',
  margin: 0,
})

const term = csx({ text: '$body', color: '$secondary' })
/** The figure stands above its label, so that figures side by side are at one height whether a label has one line or three. */
const figure = csx({ text: '$title1', margin: 0, order: -1 })

interface Line {
  key: string
  now: string
  before: string
}

const refusedOf = ({ refused }: Figures): number =>
  refused.closed + refused.off + refused.noAgent + refused.partnerProblem

const useLines = (now: Figures, past: Figures): Line[] => {
  const { count, duration, share, rating } = useFigureText()
  const line = (key: string, tell: (figures: Figures) => string): Line => ({
    key,
    now: tell(now),
    before: tell(past),
  })

  return [
    line(messageKey('insights.figure.requests'), ({ requests }) =>
      count(requests)
    ),
    line(messageKey('insights.figure.served'), ({ served }) => count(served)),
    line(messageKey('insights.figure.refused'), (figures) =>
      count(refusedOf(figures))
    ),
    line(messageKey('insights.figure.contacts'), ({ contacts }) =>
      count(contacts)
    ),
    line(messageKey('insights.figure.wait-median'), ({ wait }) =>
      duration(wait.medianSeconds)
    ),
    line(messageKey('insights.figure.wait-most'), ({ wait }) =>
      duration(wait.percentile90Seconds)
    ),
    line(messageKey('insights.figure.end-median'), ({ untilEnd }) =>
      duration(untilEnd.medianSeconds)
    ),
    line(messageKey('insights.figure.end-most'), ({ untilEnd }) =>
      duration(untilEnd.percentile90Seconds)
    ),
    line(messageKey('insights.figure.from-shoppers'), (figures) =>
      count(figures.messagesFromShoppers)
    ),
    line(messageKey('insights.figure.from-agents'), (figures) =>
      count(figures.messagesFromAgents)
    ),
    ...(now.rating.count > 0
      ? [
          line(messageKey('insights.figure.rating'), (figures) =>
            rating(figures.rating)
          ),
        ]
      : []),
    ...(now.humanSupport
      ? [
          line(messageKey('insights.figure.human'), ({ humanSupport }) =>
            humanSupport ? share(humanSupport.share) : '–'
          ),
          line(messageKey('insights.figure.self-service'), ({ humanSupport }) =>
            humanSupport ? share(1 - humanSupport.share) : '–'
          ),
        ]
      : []),
  ]
}

/** Each figure with that of the period before. */
export const FigureList: FC<{ insights: Insights }> = ({ insights }) => {
  const translate = useTranslate()
  const lines = useLines(insights.figures, insights.before)

  return (
    <dl className={grid}>
      {lines.map(({ key, ...line }) => (
        <div key={key} className={tightStack}>
          <dt className={term}>{translate(key)}</dt>
          <dd className={figure}>{line.now}</dd>
          <dd className={small}>
            {translate('insights.before', { value: line.before })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
