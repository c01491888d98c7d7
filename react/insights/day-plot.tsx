import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { small, spreadRow } from '../ui/layout'
import { useFigureText } from './use-figure-text'

const HEIGHT = 120
const WIDTH = 600

const plot = csx({
  width: '100%',
  height: '9rem',
  display: 'block',
  overflow: 'visible',
})
const legend = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.25rem 0.75rem',
  margin: 0,
})
const entry = csx({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.25rem',
})
const swatch = csx({ width: '0.75rem', height: '0.75rem', flexShrink: 0 })

/** What stands as one bar on each day. */
interface Bar {
  name: string
  fill: string
  /** In the order of the days. */
  values: number[]
}

/** What is the same on each day. */
interface Level {
  name: string
  stroke: string
  /** As in SVG, so that levels differ in more than colour. */
  dashes: string
  value: number
}

interface Props {
  label: string
  /** YYYY-MM-DD, the first one first. */
  dates: string[]
  bars: Bar[]
  levels?: Level[]
}

const Bars: FC<{ bars: Bar[]; most: number; step: number }> = ({
  bars,
  most,
  step,
}) => (
  <>
    {bars.map(({ name, fill, values }, place) =>
      values.map((value, day) => {
        const height = (value / most) * HEIGHT
        const width = (step * 0.8) / bars.length

        return (
          <rect
            key={`${name} ${day}`}
            x={(day + 0.1) * step + place * width}
            y={HEIGHT - height}
            width={width * 0.95}
            height={height}
            fill={fill}
          />
        )
      })
    )}
  </>
)

const LevelLine: FC<{ level: Level; most: number }> = ({
  level: { value, stroke, dashes },
  most,
}) => {
  const y = HEIGHT - (value / most) * HEIGHT

  return (
    <line
      x1={0}
      x2={WIDTH}
      y1={y}
      y2={y}
      stroke={stroke}
      strokeWidth={2}
      strokeDasharray={dashes}
      vectorEffect="non-scaling-stroke"
    />
  )
}

const Legend: FC<Pick<Props, 'bars'> & { levels: Level[] }> = ({
  bars,
  levels,
}) => {
  const { count } = useFigureText()

  return (
    <p className={`${small} ${legend}`}>
      {bars.map(({ name, fill }) => (
        <span key={name} className={entry}>
          <span className={swatch} style={{ background: fill }} />
          {name}
        </span>
      ))}
      {levels.map(({ name, stroke, dashes, value }) => (
        <span key={name} className={entry}>
          <svg width="24" height="4" aria-hidden="true">
            <line
              x2="24"
              y1="2"
              y2="2"
              stroke={stroke}
              strokeWidth={2}
              strokeDasharray={dashes}
            />
          </svg>
          {name}: {count(value)}
        </span>
      ))}
    </p>
  )
}

/** Bars for each day, and lines for what they are to be held against. A table beside it says the same. */
export const DayPlot: FC<Props> = ({ label, dates, bars, levels = [] }) => {
  const { count, day } = useFigureText()
  const most = Math.max(
    1,
    ...bars.flatMap(({ values }) => values),
    ...levels.map(({ value }) => value)
  )
  const ends = [...new Set([dates[0], dates[dates.length - 1]])]

  return (
    <div>
      <span className={small} aria-hidden="true">
        {count(most)}
      </span>
      <svg
        className={plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <Bars bars={bars} most={most} step={WIDTH / dates.length} />
        {levels.map((level) => (
          <LevelLine key={level.name} level={level} most={most} />
        ))}
      </svg>
      <div className={`${small} ${spreadRow}`} aria-hidden="true">
        {ends.map((date) => date && <span key={date}>{day(date)}</span>)}
      </div>
      <Legend bars={bars} levels={levels} />
    </div>
  )
}
