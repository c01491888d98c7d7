import { Card, csx } from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React from 'react'

import type { Place } from '../page/places'
import { placeId } from '../page/places'
import { muted, readable } from './layout'

const card = csx({ padding: '$space-7', overflow: 'visible' })
const narrowCard = csx({ '@media (max-width: 600px)': { padding: '$space-5' } })

const head = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: '$space-3',
  marginBottom: '$space-5',
})

const heading = csx({ text: '$title1', margin: 0, outline: 'none' })

interface Props {
  /** Its heading takes focus from links that lead there. */
  place: Place
  title: string
  description?: string
  /** Beside the title. */
  aside?: ReactNode
}

export const Section: FC<Props> = ({
  place,
  title,
  description,
  aside,
  children,
}) => (
  <section aria-labelledby={placeId(place)}>
    <Card className={`${card} ${narrowCard}`}>
      <header className={head}>
        <div>
          <h2 id={placeId(place)} tabIndex={-1} className={heading}>
            {title}
          </h2>
          {description && (
            <p className={`${muted} ${readable}`}>{description}</p>
          )}
        </div>
        {aside}
      </header>
      {children}
    </Card>
  </section>
)
